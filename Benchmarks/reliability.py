"""Times agreement against PyPI's krippendorff on the same codes in one run and prints ratios of processor time.

Usage: reliability.py QAMTU_BENCH. Ten coders, a fifth of the codes missing; eight categories for nominal, five for ordinal.
"""

import json
import resource
import subprocess
import sys
import tempfile

import krippendorff
import numpy

CODERS = 10
BENCH = sys.argv[1]


def codes(units, categories, seed):
    """Units by coders: a true category each, coders differ from it by how hard the unit is."""
    random = numpy.random.default_rng(seed)
    truth = random.integers(0, categories, units)
    ease = random.beta(6, 2, units)
    own = numpy.where(
        random.random((units, CODERS)) < ease[:, None],
        truth[:, None],
        random.integers(0, categories, (units, CODERS)),
    ).astype(numpy.uint8)
    own[random.random((units, CODERS)) < 0.2] = 255
    return own


def user(run):
    before = resource.getrusage(resource.RUSAGE_SELF).ru_utime
    value = run()
    return resource.getrusage(resource.RUSAGE_SELF).ru_utime - before, value


def theirs(table, metric):
    data = numpy.where(table == 255, numpy.nan, table.astype(float)).T
    return lambda: krippendorff.alpha(reliability_data=data, level_of_measurement=metric)


def ours(path, categories, metric, what, count=1):
    command = [BENCH, "reliability", path, str(CODERS), str(categories), metric, what, str(count)]
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def line(name, own, other, note=""):
    print(f"{name:46} {own:8.3f} s {other:9.3f} s   {own / other:6.3f} x  {note}")


def main():
    print(f"{'':46} {'ours':>10} {'krippendorff':>11}   ratio")
    with tempfile.TemporaryDirectory() as folder:
        for metric, categories in [("nominal", 8), ("ordinal", 5)]:
            for units in [1_000_000, 10_000_000] if "--large" in sys.argv else [1_000_000]:
                table = codes(units, categories, 1)
                path = f"{folder}/{metric}-{units}"
                table.tofile(path)
                alpha = ours(path, categories, metric, "alpha")
                error = ours(path, categories, metric, "linearised")
                mine = alpha["grown_bytes"] / 1e6
                if units == 1_000_000:
                    run = theirs(table, metric)
                    turns = [user(run) for _ in range(3)]
                    other = min(seconds for seconds, _ in turns)
                    assert abs(turns[0][1] - alpha["value"]) < 1e-9
                    line(f"alpha, {metric}, {units:,} units", alpha["cpu"], other, f"{mine:.0f} MB beyond the input")
                    line(f"linearised error, {metric}, {units:,} units", error["cpu"], other)
                else:
                    print(f"alpha, {metric}, {units:,} units: {alpha['cpu']:.3f} s, error {error['cpu']:.3f} s")
            table = codes(10_000, categories, 2)
            path = f"{folder}/{metric}-small"
            table.tofile(path)
            drawn = ours(path, categories, metric, "bootstrap", 20_000)
            random = numpy.random.default_rng(3)
            pairable = table[(table != 255).sum(axis=1) > 1]

            def loop():
                for _ in range(100):
                    theirs(pairable[random.integers(0, len(pairable), len(pairable))], metric)()

            seconds, _ = user(loop)
            line(f"20,000 resamples, {metric}, 10,000 units", drawn["cpu"], seconds * 200, "theirs by 100")


main()
