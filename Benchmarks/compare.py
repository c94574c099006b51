"""Compares reading a flat corpus with DuckDB and polars on the same file and the same number of threads.

    QAMTU_BENCH=1 swift build -c release --product qamtu-bench
    .build/release/qamtu-bench generate 10000000 /tmp/flat.csv
    python3 Benchmarks/compare.py /tmp/flat.csv [--runs 5] [--threads 2]

Each tool runs in a process of its own, in alternation, once to warm the file cache and then RUNS times. Times are those of the task alone,
without starting the process or importing the library. Ours reads every column, checks every row and every name, builds the columns of the
whole corpus, takes the SHA-256 of the file and makes the table; two more lines say what it costs without the digest, and without the
table. The others get explicit types, touch only the columns that their query names, check
nothing, and group by outlet, actor, tone and gender, which is the least from which a table could be printed. The sums must agree to the
millisecond.
"""

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import time

COLUMNS = {
    "item": "VARCHAR", "outlet": "VARCHAR", "item_start": "TIMESTAMP", "item_length": "INTEGER", "actor": "VARCHAR",
    "start": "DOUBLE", "end": "DOUBLE", "mode": "VARCHAR", "capacity": "VARCHAR", "tone": "VARCHAR",
    "gender": "VARCHAR", "coder": "VARCHAR",
}

# What each way of ours does: from the file to the table with and without the file's digest, and reading alone.
OURS = {"qamtu": ["table"], "qamtu-no-digest": ["table", "no-digest"], "qamtu-read": []}


def run_duckdb(path, threads):
    import duckdb

    connection = duckdb.connect()
    connection.execute(f"set threads={threads}")
    # Each span is rounded to milliseconds before it is added, so that doubles, which DuckDB reads faster than decimals, stay exact.
    query = f"""
        select outlet, actor, tone, gender, sum(cast(round(("end" - start) * 1000) as bigint)) as sum, count(*) as rows
        from read_csv('{path}', columns={COLUMNS}, header=true, delim=',', auto_detect=false, quote='"')
        group by outlet, actor, tone, gender"""
    return lambda: [(row[4], row[5]) for row in connection.execute(query).fetchall()]


def run_polars(path, threads):
    os.environ["POLARS_MAX_THREADS"] = str(threads)
    import polars

    def task():
        span = ((polars.col("end") - polars.col("start")) * 1000).round().cast(polars.Int64)
        schema = {"start": polars.Float64, "end": polars.Float64, "tone": polars.String}
        frame = polars.scan_csv(path, schema_overrides=schema).group_by("outlet", "actor", "tone", "gender")
        table = frame.agg(span.sum().alias("sum"), polars.len().alias("rows")).collect()
        return list(zip(table["sum"].to_list(), table["rows"].to_list()))

    return task


def measure_here(tool, path, threads):
    task = {"duckdb": run_duckdb, "polars": run_polars}[tool](path, threads)
    before = resource.getrusage(resource.RUSAGE_SELF)
    start = time.monotonic()
    cells = task()
    wall = time.monotonic() - start
    after = resource.getrusage(resource.RUSAGE_SELF)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    print(json.dumps({
        "sum": sum(cell[0] for cell in cells), "rows": sum(cell[1] for cell in cells), "wall": wall, "cpu": cpu,
        "peak_bytes": after.ru_maxrss * 1024,
    }))


def measure(tool, path, threads):
    if tool.startswith("qamtu"):
        program = os.path.join(os.path.dirname(__file__), "..", ".build", "release", "qamtu-bench")
        command = [program, "read", path, f"threads={threads}", *OURS[tool]]
    else:
        command = [sys.executable, __file__, path, "--threads", str(threads), "--only", tool]
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def print_ratios(results, extra=lambda runs: {}):
    """Prints a line of JSON for each tool: best and median times, alone and as ratios to the peers."""
    for tool, runs in results.items():
        line = {"tool": tool}
        for quantity in ("wall", "cpu"):
            values = [run[quantity] for run in runs]
            line[f"{quantity}_best"] = round(min(values), 4)
            line[f"{quantity}_median"] = round(statistics.median(values), 4)
            for peer in ("duckdb", "polars"):
                theirs = [run[quantity] for run in results[peer]]
                line[f"{quantity}_best_to_{peer}"] = round(min(values) / min(theirs), 3)
                line[f"{quantity}_median_to_{peer}"] = round(statistics.median(values) / statistics.median(theirs), 3)
        print(json.dumps({**line, **extra(runs)}))
    sums = {(run["sum"], run["rows"]) for runs in results.values() for run in runs}
    if len(sums) != 1:
        sys.exit(f"the sums differ: {sorted(sums)}")
    print(json.dumps({"sums_agree": True, "sum": sums.pop()[0]}))


def memory(runs):
    peak = max(run["peak_bytes"] for run in runs)
    return {"peak_bytes": peak, "bytes_per_row": round(peak / runs[0]["rows"], 1)}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--only", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.only:
        return measure_here(arguments.only, arguments.file, arguments.threads)

    tools = [*OURS, "duckdb", "polars"]
    results = {tool: [] for tool in tools}
    for run in range(arguments.runs + 1):
        for tool in tools:
            result = measure(tool, arguments.file, arguments.threads)
            if run > 0:
                results[tool].append(result)

    print_ratios(results, memory)


if __name__ == "__main__":
    main()
