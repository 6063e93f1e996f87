import { paragraphs } from './paragraphs.js';

const plain = (text: string) =>
  paragraphs(text).replaceAll(' style="margin:0 0 16px"', '').replaceAll('<br>\n', '<br>');

describe('paragraphs', () => {
  it.each([
    ['a blank line ends a paragraph', 'one\n\n\n two', '<p>one</p>\n<p>two</p>'],
    ['a line break is one', 'one\ntwo', '<p>one<br>two</p>'],
    [
      'a loop over lines stays in its paragraph',
      'a:\n{% for p in x %}\n- {{ p }}\n{% endfor %}\nb',
      '<p>a:<br>{% for p in x %}- {{ p }}<br>{% endfor %}b</p>',
    ],
    [
      'a loop over paragraphs stays around them',
      '{% for p in x %}\n{{ p }}\n\nmore\n{% endfor %}',
      '{% for p in x %}\n<p>{{ p }}</p>\n<p>more</p>\n{% endfor %}',
    ],
    [
      'a condition around a paragraph takes it along',
      '{% if x %}\na\n{% else %}\nb\n{% endif %}',
      '{% if x %}\n<p>a</p>\n{% else %}\n<p>b</p>\n{% endif %}',
    ],
    [
      'a condition inside a paragraph stays inside',
      'a\n{% if x %}\nb\n{% endif %}\nc',
      '<p>a<br>{% if x %}b<br>{% endif %}c</p>',
    ],
    [
      'a condition within a line stays there',
      'a {% if x %}b{% endif %} c',
      '<p>a {% if x %}b{% endif %} c</p>',
    ],
    [
      'an assignment makes no line',
      '{% assign a = 1 %}\n\none\n{% assign b = 2 %}\ntwo',
      '{% assign a = 1 %}\n<p>one<br>{% assign b = 2 %}two</p>',
    ],
    ['an output alone is a line', '{{ a }}\n{{ b }}', '<p>{{ a }}<br>{{ b }}</p>'],
    [
      'a tag over several lines is one',
      '{% assign a = "x"\n\n  | upcase %}\none',
      '<p>{% assign a = "x"\n\n  | upcase %}one</p>',
    ],
    [
      'markup that stands for itself is left alone',
      'one\n\n<ul>\n<li>two\n\nthree</li>\n</ul>\n\nfour',
      '<p>one</p>\n<ul>\n<li>two\nthree</li>\n</ul>\n<p>four</p>',
    ],
    ['markup within a line is kept', 'a <b>b</b> <a\n href="x">c</a>', '<p>a <b>b</b> <a href="x">c</a></p>'],
    [
      'characters that only look like markup are text',
      'Ben & Co &amp; <ben@example.com> 1 < 2',
      '<p>Ben &amp; Co &amp; &lt;ben@example.com> 1 &lt; 2</p>',
    ],
    [
      'words that look like our stand-ins stay',
      'liquid0z {{ a }} liquidq1z',
      '<p>liquid0z {{ a }} liquidq1z</p>',
    ],
    ['raw Liquid stays raw', '{% raw %}{{ a }}{% endraw %}', '<p>{% raw %}{{ a }}{% endraw %}</p>'],
    ['nothing is nothing', ' \n\n ', ''],
  ])('%s', (_, text, html) => {
    expect(plain(text)).toBe(html);
  });
});
