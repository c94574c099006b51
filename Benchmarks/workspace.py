"""Measures a workspace: workspace.py QAMTU FOLDER ROWS. Seconds are processor time (user and system) unless said otherwise; of
several turns the best and the median are printed."""
import csv, os, resource, shutil, statistics, subprocess, sys, time

qamtu, folder, rows = sys.argv[1], sys.argv[2], int(sys.argv[3])
turns = int(os.environ.get("TURNS", "3"))


def run(*words):
    """Processor seconds and wall seconds of a command."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    done = subprocess.run(words, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    wall, after = time.monotonic() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode:
        sys.exit(f"{' '.join(words)}: {done.stderr[-2000:]}")
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, wall


def line(what, value, bound, unit="s"):
    print(f"{what:<58} {value:>8.2f} {unit}   {bound}")


def fresh(name):
    shutil.rmtree(os.path.join(folder, name), ignore_errors=True)
    run(qamtu, "init", name, "--codebook", "codebook.yaml", "--name", "bench")


imports, plain = [], []
for turn in range(turns):
    fresh("w")
    imports.append(run(qamtu, "import", "w", "attributions.csv")[0])
    if os.path.exists(os.path.join(folder, "plain.sqlite")):
        os.remove(os.path.join(folder, "plain.sqlite"))
    plain.append(run("sqlite3", "plain.sqlite", ".mode csv", ".import attributions.csv t")[0])
print(f"A workspace of {rows} attributions, {turns} turns")
line("import, checked and sealed (best)", min(imports), "")
line("sqlite3 .import into one plain table (best)", min(plain), "")
line("ratio, best of each", min(imports) / min(plain), "bound 3", "x")
line("ratio, median of each", statistics.median(imports) / statistics.median(plain), "bound 3", "x")

tables = [run(qamtu, "tables", "w") for _ in range(max(5, turns))]
line("share tables (best)", min(t[0] for t in tables), "bound 1.5")
line("share tables (median)", statistics.median(t[0] for t in tables), "bound 1.5")
opened = [run(qamtu, "log", "w") for _ in range(9)]
line("opening and printing the log (best)", 1000 * min(t[0] for t in opened), "bound 50", "ms")
line("the same, wall (best)", 1000 * min(t[1] for t in opened), "bound 50", "ms")
line("verifying every row (best)", min(run(qamtu, "verify", "w")[0] for _ in range(turns)), "")

# A filled coding sheet of two thousand attributions: what the corpus says of its first items, as one coder's.
root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
book, corpus = os.path.join(root, "codebooks/kazakhstan-2023.yaml"), os.path.join(root, "corpora/kazakhstan-2023")
items = list(csv.reader(open(os.path.join(corpus, "items.csv"), encoding="utf-8")))
coded = list(csv.reader(open(os.path.join(corpus, "attributions.csv"), encoding="utf-8")))
purpose, coder = coded[0].index("purpose"), coded[0].index("coder")
chosen = [row for row in coded[1:] if row[purpose] == "primary"][:2000]
for row in chosen:
    row[coder] = "ann"
names = {row[0] for row in chosen}
for name, rows in (("items.csv", [items[0]] + [row for row in items[1:] if row[0] in names]),
                   ("attributions.csv", [coded[0]] + chosen)):
    with open(os.path.join(folder, name), "w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
fresh_sheet = os.path.join(folder, "empty")
shutil.rmtree(fresh_sheet, ignore_errors=True)
run(qamtu, "init", "empty", "--codebook", book)
run(qamtu, "import", "empty", "items.csv")
run(qamtu, "assign", "empty", "--coder", "ann", "--double", "0")
shutil.copytree(fresh_sheet, os.path.join(folder, "full"), dirs_exist_ok=True)
run(qamtu, "import", "full", "attributions.csv")
run(qamtu, "sheet", "full", "--coder", "ann", "--output", "ann.xlsx")
sheet = []
for turn in range(5):
    shutil.rmtree(os.path.join(folder, "copy"), ignore_errors=True)
    shutil.copytree(fresh_sheet, os.path.join(folder, "copy"))
    sheet.append(run(qamtu, "import", "copy", "ann.xlsx"))
line(f"a filled sheet of {len(chosen)} attributions of {len(names)} items (best)", min(t[0] for t in sheet), "bound 0.3")
line("the same (median)", statistics.median(t[0] for t in sheet), "bound 0.3")
