// Opens pages in frames of several widths and lists what is wrong with them: what only a layout
// knows. The page that runs this sets `pages`, `pictures` (SVG files) and `widths` before.

const faults = [], measured = { drawings: 0, texts: 0, columns: 0 };

const isShown = element => {
  const box = element.getBoundingClientRect();
  return box.width > 0 && box.height > 0;
};

// Words that overlap, leave the drawing, or are too small to read. Boxes are those of the real face,
// weight and rotation; they are taller than letters, so that a touch of three pixels is none.
function lookAtDrawing(where, svg, view, least) {
  const name = svg.getAttribute("aria-labelledby");
  const frame = svg.getBoundingClientRect();
  const scale = frame.width / svg.viewBox.baseVal.width;
  const texts = [...svg.querySelectorAll("text")].map(text =>
    ({ words: text.textContent, box: text.getBoundingClientRect(), style: view.getComputedStyle(text) }));
  measured.drawings += 1;
  measured.texts += texts.length;
  for (const { words, box, style } of texts) {
    if (box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1)
      faults.push(`${where}: '${words}' leaves the frame of ${name}`);
    const size = parseFloat(style.fontSize) * scale;
    if (size < least) faults.push(`${where}: '${words}' is ${size.toFixed(1)} px in ${name}`);
  }
  for (let i = 0; i < texts.length; i++) for (let j = i + 1; j < texts.length; j++) {
    const a = texts[i].box, b = texts[j].box;
    const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
    const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
    if (across > 1 && down > 3) faults.push(`${where}: '${texts[i].words}' overlaps '${texts[j].words}' in ${name}`);
  }
}

// A page that is wider than its window, and whose fault that is.
function lookAtWidth(where, doc, view, width) {
  const excess = doc.documentElement.scrollWidth - width;
  if (excess <= 1) return;
  const scrolls = element => {
    for (let a = element.parentElement; a; a = a.parentElement)
      if (["auto", "scroll", "hidden"].includes(view.getComputedStyle(a).overflowX)) return true;
    return false;
  };
  const wide = [...doc.body.querySelectorAll("*")].filter(e => e.getBoundingClientRect().right > width + 1 && !scrolls(e));
  const culprit = wide[wide.length - 1] || doc.documentElement;
  faults.push(`${where}: wider than the window by ${excess} px at <${culprit.tagName} class=${culprit.getAttribute("class")}>`);
}

// Columns of numbers whose points, or signs of deviations, do not stand under each other.
function lookAtColumns(where, table) {
  const rows = [...table.querySelectorAll("tbody tr")];
  const count = Math.max(0, ...rows.map(row => row.children.length));
  for (let column = 0; column < count; column++) for (const sign of [".", "±"]) {
    const places = rows.map(row => row.children[column]).filter(cell => cell && cell.classList.contains("num"))
      .map(cell => placeOf(sign, cell)).filter(place => place !== null);
    if (places.length < 2) continue;
    measured.columns += 1;
    const spread = Math.max(...places) - Math.min(...places);
    if (spread > 0.75) faults.push(`${where}: '${sign}' of column ${column + 1} of ${table.id} strays by ${spread.toFixed(1)} px`);
  }
}

// Where the first point of a number, or its sign of deviation, stands.
function placeOf(sign, cell) {
  if (!/^\(?[−\d\u202f]*(\.\d|\d|$|\s)/.test(cell.textContent)) return null;
  if (sign === "." && !/^\(?[−\d\u202f]*\./.test(cell.textContent)) return null;
  const walker = cell.ownerDocument.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const index = walker.currentNode.data.indexOf(sign);
    if (index < 0) continue;
    const range = cell.ownerDocument.createRange();
    range.setStart(walker.currentNode, index);
    range.setEnd(walker.currentNode, index + 1);
    return range.getBoundingClientRect().left;
  }
  return null;
}

function lookAtPage(page, frame, width) {
  const where = `${page} at ${width}`, doc = frame.contentDocument, view = frame.contentWindow;
  lookAtWidth(where, doc, view, width);
  const ids = [...doc.querySelectorAll("[id]")].map(e => e.id);
  for (const id of new Set(ids))
    if (ids.indexOf(id) !== ids.lastIndexOf(id)) faults.push(`${where}: two elements with id ${id}`);
  for (const table of doc.querySelectorAll("table")) lookAtColumns(where, table);
  const drawings = [...doc.querySelectorAll("svg")];
  const hidden = drawings.filter(svg => !isShown(svg));
  for (const svg of drawings.filter(isShown)) lookAtDrawing(where, svg, view, 10.9);
  // The layout that is not for this width, at its own size.
  for (const svg of hidden) {
    svg.style.cssText = `display:block;width:${svg.viewBox.baseVal.width}px;max-width:none`;
    lookAtDrawing(`${where}, hidden`, svg, view, 10.9);
    svg.style.cssText = "";
  }
}

async function opened(address, width) {
  const frame = document.createElement("iframe");
  frame.style.cssText = `border:0;height:900px;width:${width}px`;
  const loaded = new Promise(done => { frame.onload = done; });
  frame.src = address;
  document.body.append(frame);
  await loaded;
  await frame.contentDocument.fonts.ready;
  return frame;
}

(async () => {
  try {
    for (const page of pages) for (const width of widths) {
      const frame = await opened(page, width);
      lookAtPage(page, frame, width);
      frame.remove();
    }
    for (const picture of pictures) {
      const frame = await opened(picture, 1280);
      lookAtDrawing(picture, frame.contentDocument.documentElement, frame.contentWindow, 10.9);
      frame.remove();
    }
  } catch (error) {
    faults.push(`the probe failed: ${error}`);
  }
  document.getElementById("report").textContent = [JSON.stringify(measured)].concat(faults).join("\n");
})();
