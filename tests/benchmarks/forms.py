"""The ways in which English business news writes sums and percentages.

In a pattern `#` stands for a number and brackets mark the figures; without brackets the whole is one figure.
Units and powers of ten are given once, or once a figure.
"""

from __future__ import annotations

from random import Random
from typing import NamedTuple


class Form(NamedTuple):
    """One way to write figures.

    style   how its numbers look: decimal 14.7, whole 640, grouped 1,250, cents 12.45, rate 3.2, points 25,
            crores 1,20,000; or the values themselves, where the pattern spells them
    """

    name: str
    pattern: str
    units: str
    exponents: str = "0"
    style: str = "decimal"


def _spelled(name: str, pattern: str, units: str, *values: str) -> Form:
    return Form(name, pattern, units, "0", "=" + " ".join(values))


COMMON_MONEY = {
    "us": (
        Form("symbol, scale word", "$# million", "USD", "6"),
        Form("symbol, scale word", "$# billion", "USD", "9"),
        Form("symbol, scale word", "$# million", "USD", "6", "whole"),
        Form("symbol, plain", "$#", "USD", "0", "cents"),
        Form("symbol, grouped", "$#", "USD", "0", "grouped"),
        Form("minor unit", "# cents", "USD", "-2", "points"),
    ),
    "uk": (
        Form("symbol, scale letters", "£#m", "GBP", "6", "whole"),
        Form("symbol, scale letters", "£#bn", "GBP", "9"),
        Form("symbol, scale word", "£# million", "GBP", "6"),
        Form("symbol, grouped", "£#", "GBP", "0", "grouped"),
        Form("minor letter", "#p", "GBP", "-2", "whole"),
    ),
    "europe": (
        Form("symbol, scale word", "€# billion", "EUR", "9"),
        Form("symbol, scale letters", "€#m", "EUR", "6", "whole"),
        Form("currency word", "# million euros", "EUR", "6"),
        Form("code, spaced", "EUR # mn", "EUR", "6"),
        Form("code, spaced", "CHF # million", "CHF", "6", "whole"),
    ),
    "india": (
        Form("crore", "Rs # crore", "INR", "7", "whole"),
        Form("crore", "₹# crore", "INR", "7", "grouped"),
        Form("crore", "Rs #", "INR", "0", "crores"),
        Form("currency word", "# billion rupees", "INR", "9"),
        Form("lakh", "Rs # lakh", "INR", "5"),
    ),
    "asia": (
        Form("prefixed symbol", "HK$# million", "HKD", "6", "whole"),
        Form("prefixed symbol", "HK$# billion", "HKD", "9"),
        Form("prefixed symbol", "US$# million", "USD", "6"),
        Form("prefixed symbol", "S$# million", "SGD", "6"),
        Form("currency word", "# billion yuan", "CNY", "9"),
        Form("currency word", "# billion yen", "JPY", "9", "whole"),
        Form("currency word", "# trillion won", "KRW", "12"),
    ),
}

RARE_MONEY = (
    Form("symbol, scale letters", "$#bn", "USD", "9"),
    Form("symbol, scale letters", "$#m", "USD", "6"),
    Form("symbol, scale letters", "$#K", "USD", "3", "whole"),
    Form("symbol, scale letters", "$#b", "USD", "9"),
    Form("symbol, scale letters", "€#mln", "EUR", "6"),
    Form("symbol, scale letters", "£#tn", "GBP", "12"),
    Form("symbol, scale letters apart", "$# bn", "USD", "9"),
    Form("symbol, scale letters apart", "€# mln", "EUR", "6"),
    Form("symbol, scale letters apart", "$# m", "USD", "6"),
    Form("symbol apart", "$ # million", "USD", "6"),
    Form("symbol apart", "€ # million", "EUR", "6", "whole"),
    Form("symbol, grouped and scaled", "$#bn", "USD", "9", "grouped"),
    Form("symbol, no leading zero", "$.#", "USD", "-2", "points"),
    Form("symbol, nationality behind", "$# US", "USD", "0", "whole"),
    Form("symbol, nationality behind", "$# billion US", "USD", "9"),
    Form("prefixed symbol", "C$# million", "CAD", "6"),
    Form("prefixed symbol", "A$#m", "AUD", "6", "whole"),
    Form("prefixed symbol", "NZ$# million", "NZD", "6"),
    Form("prefixed symbol", "US$#bn", "USD", "9"),
    Form("prefixed symbol", "R$# billion", "BRL", "9"),
    Form("prefixed symbol", "NT$# billion", "TWD", "9"),
    Form("prefixed symbol apart", "HK $#m", "HKD", "6"),
    Form("prefixed symbol apart", "C $# million", "CAD", "6"),
    Form("prefixed symbol apart", "US$ # million", "USD", "6"),
    Form("prefix with stops", "U.S.$# million", "USD", "6"),
    Form("prefix behind the sign", "$US# billion", "USD", "9", "whole"),
    Form("prefix behind the sign", "$A# million", "AUD", "6"),
    Form("symbol behind", "#€", "EUR", "0", "grouped"),
    Form("symbol behind", "# €", "EUR", "0", "grouped"),
    Form("symbol behind", "# million €", "EUR", "6"),
    Form("letters for a symbol", "RM#m", "MYR", "6", "whole"),
    Form("letters for a symbol", "RM # million", "MYR", "6"),
    Form("letters for a symbol", "Rs. # crore", "INR", "7"),
    Form("letters for a symbol", "Rs# crore", "INR", "7", "grouped"),
    Form("letters for a symbol", "R# billion", "ZAR", "9"),
    Form("letters for a symbol", "Rp# trillion", "IDR", "12"),
    Form("yen sign", "¥# billion", "JPY", "9", "whole"),
    Form("won sign", "₩# trillion", "KRW", "12"),
    Form("peso sign", "₱# billion", "PHP", "9"),
    Form("naira sign", "₦# billion", "NGN", "9"),
    Form("code, glued", "USD#m", "USD", "6", "whole"),
    Form("code, glued", "EUR#bn", "EUR", "9"),
    Form("code, glued", "CNY#bn", "CNY", "9"),
    Form("code, spaced", "SEK # billion", "SEK", "9"),
    Form("code, spaced", "JPY #bn", "JPY", "9", "whole"),
    Form("code, spaced", "RMB # million", "CNY", "6"),
    Form("code, spaced", "USD #", "USD", "0", "grouped"),
    Form("code behind", "# million USD", "USD", "6"),
    Form("code behind", "# CHF", "CHF", "0", "grouped"),
    Form("code behind", "#m EUR", "EUR", "6", "whole"),
    Form("currency word", "# million pounds", "GBP", "6", "whole"),
    Form("currency word", "# billion dollars", "USD", "9"),
    Form("currency word", "#bn euros", "EUR", "9"),
    Form("currency word", "# dollars", "USD", "0", "grouped"),
    Form("currency word", "# million rand", "ZAR", "6", "whole"),
    Form("currency word", "# trillion rupiah", "IDR", "12"),
    Form("currency word", "# billion roubles", "RUB", "9"),
    Form("currency word", "# million ringgit", "MYR", "6"),
    Form("currency word", "# billion baht", "THB", "9"),
    Form("currency word", "# billion naira", "NGN", "9", "whole"),
    Form("currency word", "# million sterling", "GBP", "6", "whole"),
    Form("nationality and word", "# billion Hong Kong dollars", "HKD", "9"),
    Form("nationality and word", "# million Canadian dollars", "CAD", "6"),
    Form("nationality and word", "# million Australian dollars", "AUD", "6", "whole"),
    Form("nationality and word", "# billion U.S. dollars", "USD", "9"),
    Form("nationality and word", "# million US dollars", "USD", "6"),
    Form("nationality and word", "# million Swiss francs", "CHF", "6", "whole"),
    Form("nationality and word", "# billion Swedish crowns", "SEK", "9"),
    Form("nationality and word", "# million Norwegian kroner", "NOK", "6", "whole"),
    Form("nationality and word", "# billion Indian rupees", "INR", "9"),
    Form("nationality and word", "# million Singapore dollars", "SGD", "6"),
    Form("nationality and word", "# billion Japanese yen", "JPY", "9", "whole"),
    Form("nationality and word", "# billion Mexican pesos", "MXN", "9"),
    Form("nationality and word", "# million Brazilian reais", "BRL", "6"),
    Form("word before", "Canadian dollars #m", "CAD", "6", "whole"),
    Form("minor unit", "# pence", "GBP", "-2", "whole"),
    Form("minor unit", "# euro cents", "EUR", "-2", "points"),
    Form("minor unit", "# U.S. cents", "USD", "-2", "points"),
    Form("minor unit", "# sen", "MYR", "-2", "points"),
    Form("minor unit", "# paise", "INR", "-2", "points"),
    Form("minor unit", "#¢", "USD", "-2", "points"),
    Form("adjective", "a [$#-billion] programme", "USD", "9"),
    Form("adjective", "a [$#-million] settlement", "USD", "6", "whole"),
    Form("adjective", "a [#-million-euro] loan", "EUR", "6", "whole"),
    Form("adjective", "a [# billion-yen] plan", "JPY", "9", "whole"),
    Form("adjective", "a [$# million]-a-year contract", "USD", "6"),
    Form("adjective", "a [£#m]-plus bid", "GBP", "6", "whole"),
    Form("range, shared scale", "[$#] to [$# billion]", "USD", "9"),
    Form("range, shared scale and sign", "[$#] to [# million]", "USD", "6"),
    Form("range, shared scale and prefix", "[US$#] to [$# billion]", "USD", "9", "whole"),
    Form("range, shared scale letters", "[€#]-[#bn]", "EUR", "9"),
    Form("range, hyphen", "[$#]-[$#]", "USD", "0", "whole"),
    Form("range, hyphen and scale", "[$#]-[# million]", "USD", "6", "whole"),
    Form("range, dash and scale", "[£#]–[#m]", "GBP", "6", "whole"),
    Form("range, full", "[$# million] to [$# million]", "USD", "6", "whole"),
    Form("range, full", "between [£#m] and [£#m]", "GBP", "6", "whole"),
    Form("range, shared word", "[#] to [# million euros]", "EUR", "6"),
    Form("range, shared word", "between [#] and [# billion yuan]", "CNY", "9"),
    Form("range, shared word", "from [#] to [# yen]", "JPY", "0", "cents"),
    Form("range, shared word", "[#]-[# crore rupees]", "INR", "7", "whole"),
    Form("range, three ends", "[#] to [#]-[# billion euros]", "EUR", "9"),
    Form("range, code", "[EUR #]-[# million]", "EUR", "6", "whole"),
    Form("list, shared scale", "[$#], [$#] and [$# million]", "USD", "6"),
    Form("list, shared sign", "[#] or [$#]", "USD", "0", "points"),
    Form("list, full", "[£#m] and [£#m]", "GBP", "6", "whole"),
    Form("conversion", "[HK$# million] ([$# million])", "HKD USD", "6"),
    Form("conversion", "[$# million] ([HK$# million])", "USD HKD", "6", "whole"),
    Form("conversion", "[# billion yuan] ([US$# million])", "CNY USD", "9 6"),
    Form("conversion", "[£#m] ([$#m]; [€#m])", "GBP USD EUR", "6", "whole"),
    Form("conversion", "[# billion rupees] (about [$# million])", "INR USD", "9 6"),
    Form("conversion", "[€# million], or [$# million],", "EUR USD", "6"),
    Form("conversion, glued bracket", "[# billion rupees]([$#bn])", "INR USD", "9"),
    Form("conversion, stray space", "([£#bn] )", "GBP", "9"),
    Form("damaged, split decimals", "EUR# .4 mn", "EUR", "6 .4", "whole"),
    Form("damaged, split thousands", "$# ,000", "USD", "3", "whole"),
    Form("damaged, no-break space", "$#\u00a0billion", "USD", "9"),
    Form("damaged, thin space", "€\u202f#\u202fmillion", "EUR", "6"),
    Form("damaged, soft hyphen", "$# mil\u00adlion", "USD", "6"),
    Form("damaged, entity", "&pound;#m", "GBP", "6", "whole"),
    Form("damaged, entity", "$#&nbsp;million", "USD", "6"),
    Form("damaged, full width", "＄# million", "USD", "6"),
    _spelled("spelled", "half a billion dollars", "USD", "500000000"),
    _spelled("spelled", "a million dollars", "USD", "1000000"),
    _spelled("spelled", "three euros", "EUR", "3"),
    _spelled("spelled", "one trillion won", "KRW", "1000000000000"),
    _spelled("spelled", "two million pounds", "GBP", "2000000"),
    _spelled("spelled", "seven billion dollars", "USD", "7000000000"),
    _spelled("spelled", "twenty-five cents", "USD", "0.25"),
    _spelled("spelled", "two and a half million pounds", "GBP", "2500000"),
    _spelled("spelled", "one and a half billion dollars", "USD", "1500000000"),
    _spelled("spelled", "three hundred thousand euros", "EUR", "300000"),
    _spelled("spelled", "a hundred million rupees", "INR", "100000000"),
    _spelled("spelled list", "[six] or [seven euros]", "EUR", "6", "7"),
    _spelled("spelled range", "[two] to [three billion dollars]", "USD", "2000000000", "3000000000"),
    _spelled("spelled adjective", "[a million-dollar] house", "USD", "1000000"),
    _spelled("spelled adjective", "a [five-million-pound] fund", "GBP", "5000000"),
)

LOSSES = (
    Form("negative", "-$#m", "USD", "6 -", "whole"),
    Form("negative", "$-#bn", "USD", "9 -"),
    Form("negative", "−€#m", "EUR", "6 -", "whole"),
    Form("negative", "-$# million", "USD", "6 -"),
)

COMMON_SHARES = (
    Form("sign", "#%", "percent", "0", "rate"),
    Form("sign", "#%", "percent", "0", "rate"),
    Form("sign, whole", "#%", "percent", "0", "points"),
    Form("one word", "# percent", "percent", "0", "rate"),
    Form("two words", "# per cent", "percent", "0", "points"),
)

RARE_SHARES = (
    Form("abbreviated", "# pct", "percent", "0", "rate"),
    Form("abbreviated", "#pc", "percent", "0", "points"),
    Form("abbreviated", "# pc", "percent", "0", "rate"),
    Form("sign apart", "# %", "percent", "0", "rate"),
    Form("full-width sign", "#％", "percent", "0", "points"),
    Form("no leading zero", ".0# per cent", "percent", "-2", "digit"),
    Form("basis points", "# basis points", "basis_point", "0", "points"),
    Form("basis points", "#bps", "basis_point", "0", "points"),
    Form("basis points", "# bps", "basis_point", "0", "points"),
    Form("points", "# percentage points", "percentage_point", "0", "rate"),
    Form("points", "#pp", "percentage_point", "0", "rate"),
    Form("points", "# ppts", "percentage_point", "0", "rate"),
    Form("range, shared", "[#] to [# per cent]", "percent", "0", "points"),
    Form("range, hyphen", "[#]-[#%]", "percent", "0", "points"),
    Form("range, dash", "[#]–[# percent]", "percent", "0", "rate"),
    Form("range, full", "[#%] to [#%]", "percent", "0", "rate"),
    Form("range, full", "between [#%] and [#%]", "percent", "0", "points"),
    Form("range, full and glued", "[#%]-[#%]", "percent", "0", "rate"),
    _spelled("spelled", "half a per cent", "percent", "0.5"),
    _spelled("spelled", "half a percent", "percent", "0.5"),
    _spelled("spelled", "four percent", "percent", "4"),
    _spelled("spelled", "twenty-five per cent", "percent", "25"),
    _spelled("spelled", "half a percentage point", "percentage_point", "0.5"),
    _spelled("spelled list", "[five] or [six per cent]", "percent", "5", "6"),
)

LISTED_SHARES = (
    *RARE_SHARES,
    Form("list, shared", "[#] and [# percent]", "percent", "0", "rate"),
    Form("list, full", "[#%], [#%] and [#%]", "percent", "0", "rate"),
)

RATES = (
    *COMMON_SHARES,
    Form("adjective", "#-percent", "percent", "0", "points"),
    Form("adjective", "# per-cent", "percent", "0", "points"),
    Form("adjective", "#-basis-point", "basis_point", "0", "points"),
    Form("adjective", "#-percentage-point", "percentage_point", "0", "rate"),
)

POINTS = (
    Form("basis points", "# basis points", "basis_point", "0", "points"),
    Form("basis points", "#bps", "basis_point", "0", "points"),
    Form("points", "# percentage points", "percentage_point", "0", "rate"),
    Form("points", "a quarter of a percentage point", "percentage_point", "0", "=0.25"),
)

OWNED = (
    Form("owned", "[#%]-owned", "percent", "0", "points"),
    Form("owned", "[# percent]-owned", "percent", "0", "points"),
)

SIGNED = (
    Form("signed", "(+[#%])", "percent", "0", "rate"),
    Form("signed", "([-#%])", "percent", "0 -", "rate"),
    Form("signed", "([−#%])", "percent", "0 -", "rate"),
)

NEGATIVE = (
    Form("negative share", "-#%", "percent", "0 -", "rate"),
    Form("negative share", "−# percent", "percent", "0 -", "rate"),
)

TIMES = (
    _spelled("ratio verb", "doubled", "ratio", "2"),
    _spelled("ratio verb", "tripled", "ratio", "3"),
    _spelled("ratio verb", "halved", "ratio", "0.5"),
    _spelled("ratio verb", "quadrupled", "ratio", "4"),
)

FOLD = (
    _spelled("ratio noun", "five-fold", "ratio", "5"),
    _spelled("ratio noun", "threefold", "ratio", "3"),
    _spelled("ratio noun", "10-fold", "ratio", "10"),
)


def number(random: Random, style: str) -> str:
    """A number of a style: "14.7", "640", "1,250"."""
    match style:
        case "decimal":
            return f"{random.randint(1, 99)}.{random.randint(1, 9)}"
        case "whole":
            return str(random.randint(101, 989))
        case "grouped":
            return f"{random.randint(1, 999)},{random.randint(0, 999):03}"
        case "crores":
            return f"{random.randint(1, 9)},{random.randint(10, 99)},{random.randint(0, 999):03}"
        case "cents":
            return f"{random.randint(2, 400)}.{random.randint(1, 99):02}"
        case "rate":
            return f"{random.randint(0, 38)}.{random.randint(1, 9)}"
        case "points":
            return str(random.randint(11, 94))
        case "digit":
            return str(random.randint(1, 9))
    raise ValueError(f"no such style: {style}")
