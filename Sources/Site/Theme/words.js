// What the search takes for words. The builder of the index has a twin of this; they must agree.
const searchWords = (function () {
  const common = new Set(
    ("a an and are as at be by for from has have if in into is it its of on or that the then there " +
      "these this to was were will with which not no we you can").split(" "));
  const endings = [
    ["ies", "y"], ["sses", "ss"], ["ing", ""], ["edly", ""], ["ed", ""], ["ations", "at"],
    ["ation", "at"], ["ly", ""], ["es", "e"], ["s", ""],
  ];
  const pattern = /[\p{L}\p{M}\p{N}]+/gu;

  function lowered(text) {
    return text.toLowerCase().replace(/ς/g, "σ");
  }
  function isSought(word) {
    return (word.length > 1 || word > "~") && !common.has(word);
  }
  function words(text) {
    return (lowered(text).match(pattern) || []).filter(isSought);
  }
  // An English word without its ending.
  function stem(word) {
    for (const [ending, rest] of endings) {
      if (word.endsWith(ending) && word.length - ending.length >= 3 && !word.endsWith("ss")) {
        word = word.slice(0, -ending.length) + rest;
        break;
      }
    }
    return word.length > 4 && word.endsWith("e") ? word.slice(0, -1) : word;
  }
  return { lowered, words, stem, pattern };
})();
