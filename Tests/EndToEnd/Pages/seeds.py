"""Pages with one fault each, for the checks to find."""

HEAD = """<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>A page</title><link rel="icon" href="data:,">{head}</head>
<body><main><h1>A page</h1><p>Some words to read.</p>{body}</main>{script}</body></html>
"""

# For each page what is in it, and the kinds of fault that must be found there.
PAGES = {
    "good.html": ({"body": '<p id="here"><a href="#here">A link</a></p>'}, set()),
    "console.html": ({"script": '<script src="console.js"></script>'}, {"console"}),
    "request.html": ({"script": '<script src="console.js?x"></script><script src="none.js"></script>'},
                     {"request", "link"}),
    "third-party.html": ({"body": '<img alt="A dot" src="http://example.org/dot.png">'},
                         {"third-party"}),
    "link.html": ({"body": '<a href="nowhere.html">Nowhere</a>'}, {"link"}),
    "root.html": ({"body": '<a href="/good.html">Not below a path</a>'}, {"link"}),
    "code.html": ({"body": '<a href="javascript:void 0">Code</a>'}, {"link"}),
    "fragment.html": ({"body": '<a href="good.html#there">There</a>'}, {"fragment"}),
    "id.html": ({"body": '<p id="a">a</p><p id="a">b</p>'}, {"id", "html"}),
    "inline.html": ({"body": '<p style="margin:0">x</p>'}, {"inline"}),
    "axe.html": ({"body": '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">'}, {"axe", "html"}),
    "dark.html": ({"head": '<link rel="stylesheet" href="dark.css">'}, {"axe"}),
    "overflow.html": ({"head": '<link rel="stylesheet" href="wide.css">'}, {"overflow"}),
    "shift.html": ({"script": '<script src="shift.js"></script>'}, {"shift"}),
    "script.html": ({"script": '<script src="late.js"></script>'}, {"script"}),
    "html.html": ({"body": "<p><div>x</div></p>"}, {"html"}),
    "search.html": ({"body": '<button id="page:search">Search</button>'}, {"search"}),
    "heavy.html": ({"script": '<script src="heavy.js"></script>'}, {"weight"}),
}

FILES = {
    "console.js": 'console.error("a fault");',
    "dark.css": "@media (prefers-color-scheme: dark) { body { background: #222; color: #444; } }",
    "wide.css": "p { width: 400px; }",
    "shift.js": """requestAnimationFrame(() => setTimeout(() => {
      const bar = document.createElement("div");
      bar.style.height = "300px";
      document.body.prepend(bar);
    }, 1));""",
    "late.js": 'document.querySelector("main").append("words ".repeat(200));',
    "search/index.js": 'fieldbookIndex({"pages":[["good","Words",0]],"sections":[],"terms":""});',
}


def expected():
    return {name: kinds for name, (_, kinds) in PAGES.items()}


def plant(root):
    """Writes the pages and what they need below `root`."""
    for name, (parts, _) in PAGES.items():
        parts = {"head": "", "body": "", "script": ""} | parts
        (root / name).write_text(HEAD.format(**parts), "utf-8")
    for name, text in FILES.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, "utf-8")
    # What compression cannot make small.
    digits = "".join(f"{number * 2654435761 % 2**32:08x}" for number in range(5000))
    (root / "heavy.js").write_text(f'const digits = "{digits}";', "utf-8")
