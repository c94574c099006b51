"""Times gamma of two coders' segments against PyPI's pygamma-agreement in one run, and the u-alpha family.

Usage: timelines.py QAMTU_BENCH. Two coders, some 470 segments each in two hours of milliseconds.
"""

import json
import random
import resource
import subprocess
import sys
import tempfile

from pyannote.core import Segment
from pygamma_agreement import CombinedCategoricalDissimilarity, Continuum

LENGTH = 7_200_000


def timelines():
    draw = random.Random(1)
    own = []
    place = 0
    while place < LENGTH:
        end = min(LENGTH, place + draw.randint(3_000, 24_000))
        own.append((place, end, draw.choice("abcde")))
        place = end + draw.choice([0, 0, draw.randint(500, 6_000)])
    other = []
    for start, end, label in own:
        if draw.random() < 0.05:
            continue
        start = max(other[-1][1] if other else 0, start + draw.randint(-700, 700))
        end = min(LENGTH, end + draw.randint(-700, 700))
        if end > start:
            other.append((start, end, label if draw.random() < 0.9 else draw.choice("abcde")))
    return [own, other]


def main():
    coders = timelines()
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as file:
        for coder, segments in enumerate(coders):
            for start, end, label in segments:
                file.write(f"{coder} {start} {end} {label}\n")
        file.flush()
        ours = json.loads(subprocess.run([sys.argv[1], "timelines", file.name, str(LENGTH)], check=True, capture_output=True, text=True).stdout)
    continuum = Continuum()
    for coder, segments in enumerate(coders):
        for start, end, label in segments:
            continuum.add(str(coder), Segment(start / 1000, end / 1000), label)
    best = None
    for _ in range(2):
        before = resource.getrusage(resource.RUSAGE_SELF).ru_utime
        result = continuum.compute_gamma(CombinedCategoricalDissimilarity(alpha=1, beta=1), n_samples=30)
        seconds = resource.getrusage(resource.RUSAGE_SELF).ru_utime - before
        best = seconds if best is None else min(best, seconds)
    print(f"{len(coders[0])} + {len(coders[1])} segments")
    print(f"u-alpha family: {ours['u_alpha_cpu'] * 1000:.3f} ms")
    print(f"gamma, 30 random timelines: {ours['gamma_cpu']:.3f} s, pygamma-agreement {best:.3f} s, {ours['gamma_cpu'] / best:.4f} x")
    print(f"gamma {ours['gamma']:.3f}, pygamma {result.gamma:.3f}; observed disorder {ours['observed']:.6f}, {result.best_alignment.disorder:.6f}")


main()
