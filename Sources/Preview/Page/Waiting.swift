/// The page to look at before there is a site.
enum Waiting {
  static let page = Array(
    """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>Preview</title>
    <link rel="icon" href="data:,">
    </head>
    <body data-waiting="">
    <main>
    <p>The pages are being made. They will show here.</p>
    </main>
    </body>
    </html>

    """.utf8)
}
