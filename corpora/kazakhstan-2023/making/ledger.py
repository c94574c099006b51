"""Who has had how much of an outlet, and who comes next."""

from making.plan import WOMEN


class Ledger:
    """Who has had how much of an outlet, and who is furthest behind."""

    def __init__(self, targets):
        whole = sum(targets.values())
        self.targets = {actor: share / whole for actor, share in targets.items()}
        self.given = {actor: 0 for actor in targets}

    def total(self):
        return sum(self.given.values())

    def debt(self, actor, total):
        return self.targets[actor] * total - self.given[actor]

    def behind(self, total, among):
        """The actors of `among`, the one with the largest debt first; ties in the order given."""
        return sorted(among, key=lambda actor: -self.debt(actor, total))


class Women:
    """Chooses the next candidate so that women's share of candidates' time stays at its target."""

    def __init__(self, share):
        self.share, self.women, self.all, self.turn = share / 100, 0, 0, 0

    def next(self, candidates, length):
        female = self.women + length <= self.share * (self.all + length)
        pool = [each for each in candidates if (each in WOMEN) == female] or candidates
        self.turn += 1
        chosen = pool[self.turn % len(pool)]
        self.all += length
        self.women += length if chosen in WOMEN else 0
        return chosen
