"""The reader's pace beside one pass of tokenising the same text, how it grows with the length, import time and memory.

    python benchmarks/reader.py [--repeats 5]

The text is made of the sentences of the rules' own examples, in each language. Ratios carry to other machines;
milliseconds do not. Nothing here can fail on time.
"""

import argparse
import platform
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from itertools import cycle

from clubgraph.extract.reader import Reader
from clubgraph.lexicon import Names
from clubgraph.read.gazetteer import gazetteer
from clubgraph.read.languages import codes, language
from clubgraph.read.names import names
from clubgraph.read.rules import rules, rules_of
from clubgraph.sentences import blocks, sentences
from clubgraph.text import tokens

ARTICLE = 3_000  # characters of one article
SENTENCES = 6  # of one paragraph
IMPORT = "import time; t = time.process_time(); import clubgraph.extract.reader; print(time.process_time() - t)"


def main() -> None:
    """Print a line for each language, then growth, import and memory."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--repeats", type=int, default=5)
    repeats = parser.parse_args().repeats
    known = names(gazetteer())
    print(f"Python {platform.python_version()}, {len(rules())} rules")
    print(f"{'':<10}{'characters/s':>14}{'tokenising/s':>14}{'/ tokenising':>14}{'ms an article':>15}")
    for code in codes():
        pace(code, known, repeats)
    memory = _megabytes()
    growth(Reader.of(language("en"), known, rules_of("en")))
    seconds = statistics.median(float(_python(IMPORT)) for _ in range(repeats))
    print(f"\nimport of the reader     {seconds:.3f} s")
    print(f"memory at its highest    {memory:.0f} MB, with all names and every language")
    print(f"behind the longest text  {_megabytes():.0f} MB")


def pace(code: str, known: Names, repeats: int) -> None:
    """One language: articles of one size, read and only taken apart into words."""
    reader, texts = (
        Reader.of(language(code), known, rules_of(code)),
        [text(code, ARTICLE, skip=9 * n) for n in range(10)],
    )
    length = sum(map(len, texts))
    reading = _median(lambda: [reader.read(one).release() for one in texts], repeats)
    tokenising = _median(lambda: [_words(one, code) for one in texts], repeats)
    rate, words = length / reading, length / tokenising
    print(f"{code:<10}{rate:>14,.0f}{words:>14,.0f}{words / rate:>14.1f}{ARTICLE / rate * 1000:>15.1f}")


def growth(reader: Reader) -> None:
    """The same kind of text, one, ten and a hundred times as long: the time for a character stays the same."""
    print(f"\n{'length':<10}{'characters/s':>14}{'/ the first':>14}")
    first = 0.0
    for times in (1, 10, 100):
        long = text("en", ARTICLE * times)
        rate = len(long) / _median(lambda: reader.read(long).release(), 5 if times < 100 else 1)  # noqa: B023
        first = first or rate
        print(f"{times:>4} x    {rate:>14,.0f}{first / rate:>14.2f}")


def text(code: str, length: int, *, skip: int = 0) -> str:
    """An article of this length, of the sentences of the rules in one language."""
    said = [example.text for rule in rules() for example in rule.examples if example.language == code]
    found, size = list[str](), 0
    for number, sentence in enumerate(cycle([*said[skip:], *said[:skip]])):
        found.append(sentence + ("\n" if number % SENTENCES == SENTENCES - 1 else " "))
        size += len(found[-1])
        if size >= length:
            break
    return "".join(found)


def _words(one: str, code: str) -> int:
    """The number of sentences: the text is taken apart into words and sentences, and nothing else."""
    short = language(code).abbreviations
    return sum(1 for block in blocks(one) for _ in sentences(tokens(one, block.start, block.end), short))


def _median(work: Callable[[], object], repeats: int) -> float:
    work()
    seconds = []
    for _ in range(repeats):
        start = time.process_time()  # of this process alone, whatever else the machine does
        work()
        seconds.append(time.process_time() - start)
    return statistics.median(seconds)


def _python(code: str) -> str:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout


def _megabytes() -> float:
    highest = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return highest / (1024 * 1024 if sys.platform == "darwin" else 1024)


if __name__ == "__main__":
    main()
