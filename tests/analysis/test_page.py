from kg.analysis.page import Page


def test_a_page_stands_in_a_frame_that_its_text_cannot_leave():
    shown = Page('<p title="x">&amp;</p></iframe><script>alert(1)</script>', 300)._repr_html_()
    assert shown == (
        '<iframe srcdoc="&lt;p title=&quot;x&quot;&gt;&amp;amp;&lt;/p&gt;&lt;/iframe&gt;'
        '&lt;script&gt;alert(1)&lt;/script&gt;" sandbox="allow-scripts" '
        'title="explorer" style="width: 100%; height: 300px; border: 1px solid #ccc"></iframe>'
    )
