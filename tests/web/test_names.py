"""Places are called as the reader of the page calls them."""

import pytest

from drafting.web import names


@pytest.mark.parametrize(
    ("header", "said"),
    [
        ("en", ["Mainland China", "Hong Kong", "Macao", "Taiwan", "United Kingdom"]),
        ("zh-CN", ["中国内地", "香港特别行政区", "澳门特别行政区", "台湾地区", "英国"]),
        ("zh-TW", ["中國", "香港", "澳門", "台灣", "英國"]),
        ("zh-HK", ["中國內地", "香港", "澳門", "台灣", "英國"]),
    ],
)
def test_jurisdiction_is_named_as_its_reader_names_it(app, header, said):
    with app.test_request_context(headers={"Accept-Language": header}):
        assert [names.territory(code) for code in ("CN", "HK", "MO", "TW", "GB")] == said


@pytest.mark.parametrize("typed", ["England", "the European Union", "香港", "ZZ1", ""])
def test_jurisdiction_typed_as_words_stays_as_typed(app, typed):
    with app.test_request_context(headers={"Accept-Language": "zh-TW"}):
        assert names.territory(typed) == typed
