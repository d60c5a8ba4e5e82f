"""Reads what a Chinese clause gives those who were harmed, in words that no list of phrases holds."""

import re

_FEE = r"(?:手续费|管理费|服务费|工本费|违约金|折旧费?|检测费|运费)"
_PRICE = r"(?:吊牌价?|标价|原价|购买价|买入价|发票价?|票面|实付|市价|市值|订单|原售价|成交价|购入价|当时售价)"
_WHO = r"(?:用户|客户|车主|业主|乘客|家长|旅客|本人|个人|患者|病人|住户|租客|租户|会员|顾客|消费者|买家|参加者|学员|学生|各人|自己|当事人|家属|商户)"
_OFFERS = {
    "refund_full": re.compile(
        rf"退(?:款|费|票|还|回|钱)?[^，。,；;]{{0,8}}(?:不收|免收|不扣|不另收|不加收|免|不计)[^，。,；;]{{0,6}}(?:{_FEE}|费用|分文|任何费)"
        rf"|(?:不收|免收|不扣|不扣除)(?:任何)?{_FEE}|分文不[扣收]|一分(?:钱)?(?:也|都)?不[扣收少]"
        rf"|[按照依]{_PRICE}[^，。,；;折成]{{0,6}}(?:赔|退|补)|照价赔|足额[退赔补]|(?:退一|假一)[赔罚]|[双两三四五十]倍(?:赔|退|返|奉还)"
        r"|(?:全部|全数|全额|足额|悉数|如数|一律)[^，。,；;扣减半折]{0,6}(?:退|赔)(?!货|出|役|休)|以?现金(?:赔|补|退)"
    ),
    "refund_part": re.compile(
        rf"(?:扣除|扣减|扣掉|扣取|收取|加收|酌收|减去)[^，。,；;]{{0,12}}{_FEE}|只[能可]?(?:退|赔|补)(?!货)|按比例[退赔]|(?:退|赔|补)(?:还|偿|回)?(?:一半|半数|[一二三四五六七八九]成|百分之)"
    ),
    "voucher": re.compile(r"[一二三四五六七八九\d]\s?折(?!断|损|叠)|(?:[\u4e00-\u9fff](?<![证债入])券|储值金|抵扣金|[消购]费?金)(?!商|面值|公司)"),
    "compensation": re.compile(
        r"(?:将|会|每|各|均|愿|给予|予以|可获|发给|致送|支付|日|人|户|逾期)[^，。,；;不未无恕]{0,8}(?:赔偿|赔付|补偿|慰问金|抚恤金|恩恤金|补助)"
    ),
    "none": re.compile(
        rf"由{_WHO}(?:自行|自己|本人)?(?:承担|支付|负担|负责|解决)|{_WHO}(?:须|需|应|要)?(?:自行|自己)(?:承担|支付|负担|负责|解决|处理|安排)"
        r"|(?:不|概不|不再|不予|拒绝|恕不|无意)(?:另行|另外|作出|作|给予|提供|承担|考虑)(?:任何)?(?:赔偿|补偿|退款|费用)|没有(?:任何)?(?:赔偿|补偿|退款)"
    ),
}  # fmt: skip
_DENIED = re.compile(r"(?:没有?|未|不|无需|无须|毋须|免)[^，。,；;]{0,4}$")


def offered(words: str) -> frozenset[str]:
    """Gives the classes of remedy that a folded Chinese clause offers or refuses.

    >>> sorted(offered("全部按吊牌价赔")), sorted(offered("每件补偿50元洗衣券"))
    (['refund_full'], ['voucher'])
    """
    found = set()
    for name, pattern in _OFFERS.items():
        place = pattern.search(words)
        if place and not (name != "none" and _DENIED.search(words[: place.start()])):
            found.add(name)
    if "refund_part" in found:
        found.discard("refund_full")
    if "voucher" in found:
        found.discard("compensation")
    return frozenset(found)
