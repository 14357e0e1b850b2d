/// The program around KaTeX.
enum Glue {
  /// What Duktape lacks.
  static let before = #"""
    if (!Array.prototype.fill) Object.defineProperty(Array.prototype, 'fill', {value: function (v) {
      for (var i = 0; i < this.length; i++) this[i] = v;
      return this;
    }});
    var self = this;
    """#

  /// Parses one formula and writes its syntax tree: without what is never looked at (places, the
  /// half for HTML, whatever is null or false), and with characters for the names of symbols.
  ///
  /// Text crosses as JSON in ASCII, since Duktape's own texts are no UTF-8.
  static let after = #"""
    var symbols = {}, signs = {'-': '\u2212', '*': '\u2217'};

    function firstText(node) {
      if (node.text !== undefined) return node.text;
      for (var i = 0; i < (node.children || []).length; i++) {
        var text = firstText(node.children[i]);
        if (text !== undefined) return text;
      }
    }

    function symbol(name, mode) {
      if (mode === 'math' && signs[name]) return signs[name];
      if (!name || name.charAt(0) !== '\\') return name;
      var key = mode + name;
      if (symbols[key] === undefined) {
        var tex = mode === 'text' ? '\\text{' + name + '}' : name;
        try {
          symbols[key] = firstText(katex.__renderToDomTree(tex, {output: 'mathml', strict: 'ignore'}));
        } catch (error) {
          symbols[key] = name;
        }
      }
      return symbols[key];
    }

    var unread = {loc: 1, html: 1, parentIsSupSub: 1, lexer: 1};

    function tidy(value) {
      if (value === true) return 1;
      if (typeof value !== 'object') return value;
      if (Array.isArray(value)) {
        return value.map(function (each) { return each === null || each === false ? 0 : tidy(each); });
      }
      var node = {};
      for (var key in value) {
        var part = value[key];
        if (unread[key] || part === null || part === undefined || part === false) continue;
        if (key === 'mode' && part === 'math') continue;
        node[key] = tidy(part);
      }
      var mode = value.mode || 'math';
      switch (value.type) {
      case 'atom': case 'mathord': case 'textord': node.text = symbol(value.text, mode); break;
      case 'op': if (value.symbol) node.name = symbol(value.name, mode); break;
      case 'delimsizing': case 'middle': node.delim = symbol(value.delim, mode); break;
      case 'leftright':
        node.left = symbol(value.left, mode);
        node.right = symbol(value.right, mode);
        break;
      case 'genfrac':
        if (value.leftDelim) node.leftDelim = symbol(value.leftDelim, mode);
        if (value.rightDelim) node.rightDelim = symbol(value.rightDelim, mode);
        break;
      }
      return node;
    }

    function refusal(tex, error) {
      var message = String(error && error.message || error);
      var parts = /^KaTeX parse error: ([\s\S]*?)(?: at (?:position \d+|end of input): ([\s\S]*))?$/
        .exec(message);
      if (!parts) return {message: message, at: 0, crash: 1};
      if (typeof error.position !== 'number') return {message: parts[1], at: 0};
      var context = (parts[2] || '').replace(/\u0332|^…|…$/g, '');
      var isHere = tex.indexOf(context) >= 0;
      return {message: parts[1], at: isHere ? error.position : 0, macro: isHere ? 0 : 1};
    }

    function fieldbook(request) {
      var asked = JSON.parse(request), answer;
      var macros = {'\\newcommand': '\\providecommand'};
      for (var name in asked.macros) macros[name] = asked.macros[name];
      try {
        answer = {tree: tidy(katex.__parse(asked.tex, {
          displayMode: asked.display, throwOnError: true, maxExpand: 1000, maxSize: 50,
          macros: macros,
          strict: function (code, message, token) {
            if (code === 'unknownSymbol') throw new katex.ParseError(code, token);
            var isMistake = code === 'commentAtEnd' || code === 'newLineInDisplayMode';
            return isMistake ? 'error' : 'ignore';
          },
          trust: function (context) {
            throw new katex.ParseError("'" + context.command + "' is not allowed");
          }
        }))};
      } catch (error) {
        answer = {error: refusal(asked.tex, error)};
      }
      return JSON.stringify(answer).replace(/[\u007f-\uffff]/g, function (unit) {
        return '\\u' + ('0000' + unit.charCodeAt(0).toString(16)).slice(-4);
      });
    }
    """#
}
