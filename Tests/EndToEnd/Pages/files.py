"""What can be said of a site's pages without a browser: their links, their ids, their weight."""

import gzip
import html.parser
import pathlib
import urllib.parse


class Page(html.parser.HTMLParser):
    """The ids and the addresses of one HTML file."""

    def __init__(self, path):
        super().__init__()
        self.ids, self.addresses, self.inline = [], [], []
        self.feed(path.read_text("utf-8"))

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if "id" in values:
            self.ids.append(values["id"])
        for name in ("href", "src"):
            if values.get(name) is not None and (tag, values.get("rel")) != ("link", "canonical"):
                self.addresses.append(values[name])
        if tag == "style" or "style" in values:
            self.inline.append(f"style in <{tag}>")
        if tag == "script" and "src" not in values and "json" not in values.get("type", ""):
            self.inline.append("script")
        self.inline += [f"{name} in <{tag}>" for name in values if name.startswith("on")]


def pages(root):
    return sorted(path.relative_to(root).as_posix() for path in root.rglob("*.html"))


def faults(root, budgets=True):
    """Everything wrong with the files of the site at `root`."""
    read = {path: Page(root / path) for path in pages(root)}
    found = []
    for path, page in read.items():
        for name in sorted({name for name in page.ids if page.ids.count(name) > 1}):
            found.append((path, "id", f"'{name}' is given twice"))
        for what in page.inline:
            found.append((path, "inline", what))
        for address in page.addresses:
            found += [(path, *fault) for fault in address_faults(root, read, path, address)]
        if budgets:
            found += [(path, "weight", words) for words in weight_faults(root, path)]
    return found


def address_faults(root, read, path, address):
    parts = urllib.parse.urlsplit(address)
    if parts.scheme or parts.netloc:
        if parts.scheme in ("javascript", "vbscript"):
            yield "link", f"{address} runs code"
        return
    if parts.path.startswith("/"):
        yield "link", f"{address} does not work below a path"
        return
    target = path
    if parts.path:
        folder = pathlib.PurePosixPath("/" + path).parent
        target = (pathlib.Path("/") / folder / urllib.parse.unquote(parts.path)).as_posix()
        target = str(pathlib.PurePosixPath(*normal(target)))
    file = root / target
    if not file.is_file():
        yield "link", f"{address} leads nowhere"
    elif parts.fragment and target in read:
        if urllib.parse.unquote(parts.fragment) not in read[target].ids:
            yield "fragment", f"{address} names no place"


def normal(path):
    parts = []
    for part in path.split("/"):
        if part == "..":
            parts = parts[:-1]
        elif part not in ("", "."):
            parts.append(part)
    return parts or ["."]


def weight_faults(root, path):
    """HTML above 100 KB or scripts above 10 KB, compressed as hosts do."""
    def weight(file):
        return len(gzip.compress(file.read_bytes(), 6))

    page = Page(root / path)
    if weight(root / path) > 100 * 1024:
        yield f"{weight(root / path)} bytes of HTML, compressed"
    scripts = {
        (root / path).parent / address for address in page.addresses if address.endswith(".js")}
    total = sum(weight(script) for script in scripts if script.is_file())
    if total > 10 * 1024:
        yield f"{total} bytes of scripts, compressed"
