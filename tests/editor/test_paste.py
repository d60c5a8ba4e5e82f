"""Pasting from Word, WPS and web pages: the structure stays as Markdown, everything else is gone."""

import pytest

from tests.editor.writer import Writer

WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head>
<meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0cm} --></style>
</head><body lang=EN-GB><!--StartFragment-->
<h1 style='margin:12pt 0cm'><span style='font-family:"Calibri Light"'>What we know<o:p></o:p></span></h1>
<p class=MsoNormal style='margin-bottom:8.0pt'>The fire began at <b>10:20</b> and was put
out by <i>noon</i>.<span style='mso-spacerun:yes'>&nbsp; </span>See <a href="https://depot.example/a b">our
page</a>.<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;
</span></span></span><![endif]>Two people were hurt<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>o<span>&nbsp; </span></span><![endif]>both are at home<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>·</span><![endif]>No goods were lost</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.<span>&nbsp;
</span></span>First</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>2.</span>Second</p>
<p class=MsoNormal><span class=msoDel><del>We are not to blame.</del></span><ins>We are looking for the
cause.</ins><span class=MsoCommentReference><a class=msocomanchor href="#_msocom_1">[AB1]</a></span>
<span style='display:none;mso-hide:all'>privileged</span></p>
<table class=MsoTableGrid border=1><tr><td><p class=MsoNormal><b>Line</b></p></td><td><p
class=MsoNormal><b>Again from</b></p></td></tr><tr><td><p>A|B</p></td><td><p>10:20</p></td></tr></table>
<!--EndFragment--></body></html>"""

WORD_AS_MARKDOWN = """## What we know

The fire began at **10:20** and was put out by *noon*. See [our page](https://depot.example/a%20b).

- Two people were hurt
    - both are at home
- No goods were lost

1. First
2. Second

We are looking for the cause.

| **Line** | **Again from** |
| --- | --- |
| A\\|B | 10:20 |"""

WPS = """<html xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name="ProgId"
content="Word.Document"></head><body style="tab-interval:21pt"><!--StartFragment-->
<p class="MsoNormal" align="center" style="mso-outline-level:2"><b><span style="mso-spacerun:'yes';
font-family:宋体;mso-ascii-font-family:Calibri;font-size:16.0000pt">一、基本情况</span></b></p>
<p class="MsoNormal" style="text-indent:21.0000pt"><span style="mso-spacerun:'yes';font-family:宋体">
<font face="宋体">本公司就列车晚点事件向广大旅客</font></span><span style="mso-spacerun:'yes';
font-weight:bold"><font face="宋体">深表</font></span><b><span
style="font-weight:bold"><font>歉意</font></span></b><span><font face="宋体">，共
影响</font></span><span>1,200</span><span><font>人。</font></span></p>
<p class="MsoNormal" style="margin-left:21pt;mso-list:l0 level1 lfo1;"><![if !supportLists]><span><span
style='mso-list:Ignore;'>（一）<span>&nbsp;</span></span></span><![endif]><span><font>立即退票</font></span></p>
<p class="MsoNormal" style="mso-list:l0 level1 lfo1;"><![if !supportLists]><span
style='mso-list:Ignore;'>（二）</span><![endif]><font>公布调查结果</font></p>
<!--EndFragment--></body></html>"""

WPS_AS_MARKDOWN = """## 一、基本情况

本公司就列车晚点事件向广大旅客**深表歉意**，共影响1,200人。

1. 立即退票
2. 公布调查结果"""

WEB = """<div class="post"><nav style="display:none">Menu</nav><h2 class="t">Update</h2><div>Loose words
<span style="font-weight:700">in bold</span><br>and a second line</div>
<ul><li>One<ul><li>deeper</li></ul></li><li><p>Two</p></li></ul><ol start="3"><li>Third</li></ol>
<blockquote><p>We <em>are</em> sorry.</p><p>Truly.</p></blockquote>
<p><a href="javascript:alert(1)">press</a> and <a href="#top">top</a>, write to
<a href="mailto:press@depot.example">press@depot.example</a></p>
<img src="https://tracker.example/x.png" onerror="alert(1)"><script>alert(1)</script>
<table><tr><td><p>Laid out by a table</p></td></tr></table>
<b style="font-weight:normal" id="docs-internal-guid-1"><p>Not bold</p></b><hr></div>"""

WEB_AS_MARKDOWN = """## Update

Loose words **in bold**  
and a second line

- One
    - deeper
- Two

3. Third

> We *are* sorry.
>
> Truly.

press and top, write to [press@depot.example](mailto:press@depot.example)

Laid out by a table

Not bold

---"""  # noqa: W291 -- two spaces at a line's end are Markdown's line break

PLAIN_SIGNS = [
    ("<p>5 * 3 = 15 and *not* slanted</p>", "5 * 3 = 15 and \\*not\\* slanted"),
    ("<p># 1 in sales</p>", "\\# 1 in sales"),
    ("<p>1. January</p>", "1\\. January"),
    ("<p>- dash</p>", "\\- dash"),
    ("<p>&lt;b&gt; and [words](x)</p>", "\\<b> and \\[words](x)"),
    ("<p>snake_case and _this_</p>", "snake_case and \\_this\\_"),
    ("<p>a\n中文\n中文 b</p>", "a 中文中文 b"),
    ("<p>价格为 <b> 5 </b>元</p>", "价格为 **5** 元"),
    ("<span>just words</span>", "just words"),
]


def pasted(writer: Writer, html: str) -> str:
    writer.open().rewrite("x")
    writer.page.keyboard.press("Control+a")
    writer.paste(html)
    return writer.words()


def test_word_is_pasted_as_markdown(writer: Writer):
    assert pasted(writer, WORD) == WORD_AS_MARKDOWN


def test_wps_is_pasted_as_markdown(writer: Writer):
    assert pasted(writer, WPS) == WPS_AS_MARKDOWN


def test_web_page_is_pasted_as_markdown(writer: Writer):
    assert pasted(writer, WEB) == WEB_AS_MARKDOWN


@pytest.mark.parametrize(("html", "markdown"), PLAIN_SIGNS)
def test_signs_of_the_source_stay_plain_characters(writer: Writer, html: str, markdown: str):
    assert pasted(writer, html) == markdown


def test_blocks_pasted_inside_a_line_get_lines_of_their_own(writer: Writer):
    writer.open().rewrite("before")

    writer.paste("<ul><li>one</li><li>two</li></ul>")

    assert writer.words() == "before\n\n- one\n- two"


def test_words_pasted_inside_a_line_flow_in(writer: Writer):
    writer.open().rewrite("before ")

    writer.paste("<p>some <b>words</b></p>")

    assert writer.words() == "before some **words**"


def test_paste_is_one_step_to_undo(writer: Writer):
    writer.open().rewrite("before")
    writer.paste("<ul><li>one</li></ul>")

    writer.page.keyboard.press("Control+z")

    assert writer.words() == "before"


def test_plain_line_takes_the_plain_words(writer: Writer):
    writer.open().rewrite("", part="Headline")
    writer.page.keyboard.press("Control+a")

    writer.paste("<h1>Depot <b>fire</b></h1>", "Depot fire\n", part="Headline")

    assert writer.words("headline") == "Depot fire"


def test_source_code_is_pasted_as_it_is_written(writer: Writer):
    writer.open().rewrite("x")
    writer.page.keyboard.press("Control+a")

    writer.paste('<meta data-vscode><div style="color:red"># Title</div>', "# Title\n\n*a*")

    assert writer.words() == "# Title\n\n*a*"
