"""Compares the table of sums and counts by outlet, actor, tone and gender over rows that are already in memory.

    python3 Benchmarks/compare_tally.py FILE [--runs 3] [--threads 2]

DuckDB holds the four keys as ENUM columns and the measure as integer milliseconds; polars holds them as categoricals. Each tool loads
the file once per process and then makes the table seven times; the best of the seven counts. Processes alternate.
"""

import argparse
import json
import os
import resource
import subprocess
import sys
import time

from compare import COLUMNS, print_ratios

KEYS = ["outlet", "actor", "tone", "gender"]
REPEATS = 7


def load_duckdb(path, threads):
    import duckdb

    connection = duckdb.connect()
    connection.execute(f"set threads={threads}")
    connection.execute(f"""
        create table rows as
        select outlet, actor, tone, gender, cast(round(("end" - start) * 1000) as bigint) as measure
        from read_csv('{path}', columns={COLUMNS}, header=true, delim=',', auto_detect=false, quote='"')""")
    for key in KEYS:
        connection.execute(f"create type {key}_code as enum (select distinct {key} from rows)")
        connection.execute(f"alter table rows alter {key} type {key}_code")
    query = f"select {', '.join(KEYS)}, sum(measure), count(*) from rows group by {', '.join(KEYS)}"
    return lambda: [(row[4], row[5]) for row in connection.execute(query).fetchall()]


def load_polars(path, threads):
    os.environ["POLARS_MAX_THREADS"] = str(threads)
    import polars

    span = ((polars.col("end") - polars.col("start")) * 1000).round().cast(polars.Int64).alias("measure")
    schema = {"start": polars.Float64, "end": polars.Float64, "tone": polars.String}
    keys = [polars.col(key).cast(polars.Categorical) for key in KEYS]
    frame = polars.scan_csv(path, schema_overrides=schema).select(*keys, span).collect()

    def task():
        table = frame.group_by(KEYS).agg(polars.col("measure").sum().alias("sum"), polars.len().alias("rows"))
        return list(zip(table["sum"].to_list(), table["rows"].to_list()))

    return task


def measure_here(tool, path, threads):
    task = {"duckdb": load_duckdb, "polars": load_polars}[tool](path, threads)
    best = None
    for _ in range(REPEATS):
        before = resource.getrusage(resource.RUSAGE_SELF)
        start = time.monotonic()
        cells = task()
        wall = time.monotonic() - start
        after = resource.getrusage(resource.RUSAGE_SELF)
        cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        if best is None or wall < best["wall"]:
            best = {"wall": wall, "cpu": cpu}
    print(json.dumps({"sum": sum(cell[0] for cell in cells), "rows": sum(cell[1] for cell in cells), **best}))


def measure(tool, path, threads):
    if tool == "qamtu":
        program = os.path.join(os.path.dirname(__file__), "..", ".build", "release", "qamtu-bench")
        command = [program, "tally", path]
    else:
        command = [sys.executable, __file__, path, "--threads", str(threads), "--only", tool]
    output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return json.loads(output.splitlines()[0])


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--only", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.only:
        return measure_here(arguments.only, arguments.file, arguments.threads)
    results = {tool: [] for tool in ("qamtu", "duckdb", "polars")}
    for _ in range(arguments.runs):
        for tool in results:
            results[tool].append(measure(tool, arguments.file, arguments.threads))
    print_ratios(results)


if __name__ == "__main__":
    main()
