"""The articles are what the measurements take them for."""

from .newsroom import compose


def test_about_a_megabyte_of_articles_of_two_kilobytes(articles):
    sizes = [len(article.text.encode()) for article in articles]
    assert 900_000 < sum(sizes) < 1_200_000
    assert max(sizes) < 3_000


def test_the_same_articles_every_time(articles):
    assert compose(20) == articles[:20]
    assert compose(20, seed=8) != articles[:20]


def test_figures_stand_in_order_and_apart(articles):
    for article in articles:
        ends = [0, *(figure.end for figure in article.figures)]
        assert all(end <= figure.start < figure.end for end, figure in zip(ends, article.figures, strict=False))
        assert all(article.text[figure.start : figure.end].strip() for figure in article.figures)


def test_about_a_third_of_the_sentences_hold_no_figure(articles):
    sentences = [(article, sentence) for article in articles for sentence in article.sentences]
    bare = sum(
        not any(sentence.start <= figure.start < sentence.end for figure in article.figures)
        for article, sentence in sentences
    )
    assert 0.3 < bare / len(sentences) < 0.45


def test_a_figure_is_worth_what_its_words_say(articles):
    worth = {
        article.text[figure.start : figure.end]: (figure.value, figure.unit)
        for article in articles
        for figure in article.figures
    }
    assert worth["half a billion dollars"] == (500_000_000, "USD")
    assert worth["two and a half million pounds"] == (2_500_000, "GBP")
    assert all(unit == "INR" and value % 10**6 == 0 for text, (value, unit) in worth.items() if " crore" in text)
