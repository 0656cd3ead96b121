const done = arguments[0];
HTMLCS.process("WCAG2AAA", document, () => done(HTMLCS.getMessages()
  .filter(message => message.type === HTMLCS.ERROR)
  .map(message => `${message.code}: ${message.msg} ${message.element.outerHTML?.slice(0, 120)}`)
), (error) => done([`HTML_CodeSniffer failed: ${error}`]), "en");
