"""Attacks the workbench, and says what came back: exits with 1 when one attack succeeded.

    python3 attacks.py            all of them, each family on a workspace of its own
    python3 attacks.py paths      one family, or whatever attacks have this in their name
"""

import sys
import threading
import time

import attacking
from attacking import Succeeded, blindness, bodies, browsers, markup, paths, sessions, wires, writes
from attacking.browsers import Elsewhere
from attacking.field import Field


def run(attack, field):
    """Runs one attack; returns what came back, and the verdict."""
    try:
        return attack(field), "held"
    except Succeeded as success:
        return str(success), "SUCCEEDED"
    except Exception as failure:  # An attack that cannot be made says nothing; that must not look like one that was held.
        return f"{type(failure).__name__}: {failure}", "BROKEN"


def run_family(attacks, results):
    """Runs attacks one after the other on a workspace made for them; where that cannot be made, they say so."""
    try:
        with Elsewhere() as elsewhere, Field(elsewhere.base) as field:
            field.elsewhere = elsewhere
            for attack in attacks:
                began = time.monotonic()
                results[attack] = (*run(attack, field), time.monotonic() - began)
    except Exception as failure:
        for attack in attacks:
            results.setdefault(attack, (f"{type(failure).__name__}: {failure}", "BROKEN", 0))


def families(attacks):
    """By module; those in browsers, and what has to wait and stands alone, run beside the rest."""
    slow = [[attack] for attack in attacks if getattr(attack, "is_slow", False)]
    quick = {}
    for attack in attacks:
        if not getattr(attack, "is_slow", False):
            quick.setdefault(attack.__module__, []).append(attack)
    waiting = quick.pop(browsers.__name__, None)
    return list(quick.values()), slow + ([waiting] if waiting else [])


def main(wanted):
    attacks = [one for one in attacking.ATTACKS if not wanted or any(word in f"{one.__module__}.{one.__name__}" for word in wanted)]
    results = {}
    quick, slow = families(attacks)
    beside = [threading.Thread(target=run_family, args=[family, results]) for family in slow]
    for thread in beside:
        thread.start()
    for family in quick:
        run_family(family, results)
    for thread in beside:
        thread.join()
    show(attacks, results)
    return 0 if all(results.get(one, ("", "BROKEN", 0))[1] == "held" for one in attacks) else 1


def show(attacks, results):
    width = max(len(one.__name__) for one in attacks)
    for attack in attacks:
        found, verdict, took = results.get(attack, ("did not run", "BROKEN", 0))
        print(f"{attack.__name__:{width}}  {verdict:9}  {found[:160]}" + (f"  ({took:.1f} s)" if took > 3 else ""))
    counts = {}
    for attack in attacks:
        verdict = results.get(attack, ("", "BROKEN", 0))[1]
        counts[verdict] = counts.get(verdict, 0) + 1
    print(f"\n{len(attacks)} attacks: " + ", ".join(f"{count} {verdict}" for verdict, count in sorted(counts.items())))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
