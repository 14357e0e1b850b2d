import Foundation
import Testing

/// A real browser without a window.
enum Browser {
  /// Where it is; nil where none is installed.
  static let program: URL? = ["chromium", "chromium-browser", "google-chrome"].lazy
    .flatMap { name in
      (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map {
        URL(filePath: "\($0)/\(name)")
      }
    }
    .first { FileManager.default.isExecutableFile(atPath: $0.path(percentEncoded: false)) }

  /// What a page's script leaves in the element `#report` of `page`, as text.
  static func report(of page: URL) throws -> String {
    let program = try #require(Self.program, "set-up installs chromium: .ci/setup test")
    let profile = page.deletingLastPathComponent().appending(path: "profile-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: profile) }
    let transcript = try run(
      program,
      [
        "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
        "--allow-file-access-from-files",
        "--user-data-dir=\(profile.path(percentEncoded: false))", "--window-size=1400,1000",
        "--virtual-time-budget=60000", "--dump-dom", page.absoluteString,
      ], in: page.deletingLastPathComponent())
    let dom = transcript.output
    let start = try #require(dom.range(of: "<pre id=\"report\">"), "\(transcript.errors)")
    let end = try #require(dom.range(of: "</pre>", range: start.upperBound..<dom.endIndex))
    return String(dom[start.upperBound..<end.lowerBound])
      .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
  }
}

/// A page that opens other pages in frames of several widths and lists what is wrong with them.
///
/// It looks at what only a layout knows: text of figures that overlaps, leaves its frame or is too
/// small, and pages that are wider than the window.
struct LayoutProbe {
  /// The pages, relative to the probe.
  var pages: [String]
  /// The widths of the frames, in pixels.
  var widths = [1280, 390, 320]

  /// The probe as HTML.
  var html: String {
    let list = pages.map { "\"\($0)\"" }.joined(separator: ", ")
    return """
      <!doctype html><html lang="en"><meta charset="utf-8"><title>Probe</title>
      <pre id="report">unfinished</pre><script>
      const pages = [\(list)], widths = \(widths), faults = [];
      function visible(e) { const r = e.getBoundingClientRect(); return r.width > 0 && r.height > 0; }
      function look(where, page, width) {
        const doc = page.contentDocument, root = doc.documentElement;
        if (root.scrollWidth > width + 1) {
          const wide = [...doc.body.querySelectorAll("*")].filter(e => {
            for (let a = e.parentElement; a; a = a.parentElement)
              if (["auto", "scroll", "hidden"].includes(page.contentWindow.getComputedStyle(a).overflowX)) return false;
            return e.getBoundingClientRect().right > width + 1; });
          const e = wide[wide.length - 1] || root;
          faults.push(where + ": wider than the window by " + (root.scrollWidth - width) + " px at <" + e.tagName + " class=" + e.getAttribute("class") + ">");
        }
        const ids = [...doc.querySelectorAll("[id]")].map(e => e.id);
        for (const id of new Set(ids)) if (ids.indexOf(id) !== ids.lastIndexOf(id)) faults.push(where + ": two elements with id " + id);
        for (const svg of doc.querySelectorAll("figure svg")) {
          if (!visible(svg)) continue;
          const frame = svg.getBoundingClientRect(), name = svg.getAttribute("aria-labelledby");
          const texts = [...svg.querySelectorAll("text")].filter(visible).map(t => [t.textContent, t.getBoundingClientRect(), t]);
          for (const [text, r, t] of texts) {
            if (r.left < frame.left - 1 || r.right > frame.right + 1 || r.top < frame.top - 1 || r.bottom > frame.bottom + 1)
              faults.push(where + ": '" + text + "' leaves the frame of " + name);
            const scale = frame.width / svg.viewBox.baseVal.width;
            const size = parseFloat(page.contentWindow.getComputedStyle(t).fontSize) * scale;
            if (size < 10.9) faults.push(where + ": '" + text + "' is " + size.toFixed(1) + " px in " + name);
          }
          for (let i = 0; i < texts.length; i++) for (let j = i + 1; j < texts.length; j++) {
            const a = texts[i][1], b = texts[j][1];
            const w = Math.min(a.right, b.right) - Math.max(a.left, b.left), h = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
            if (w > 1 && h > 3) faults.push(where + ": '" + texts[i][0] + "' overlaps '" + texts[j][0] + "' in " + name);
          }
        }
      }
      (async () => {
        let figures = 0;
        for (const page of pages) for (const width of widths) {
          const frame = document.createElement("iframe");
          frame.style.cssText = "border:0;height:900px;width:" + width + "px";
          const loaded = new Promise(done => { frame.onload = done; });
          frame.src = page;
          document.body.append(frame);
          await loaded;
          await frame.contentDocument.fonts.ready;
          figures += frame.contentDocument.querySelectorAll("figure svg").length;
          look(page + " at " + width, frame, width);
          frame.remove();
        }
        document.getElementById("report").textContent = [figures + " pictures"].concat(faults).join("\\n");
      })();
      </script></html>
      """
  }
}
