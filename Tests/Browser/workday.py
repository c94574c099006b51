"""A day at the workbench, in Chromium against the real server; exits with 1 when one part found what it should not.

    python3 workday.py              all parts
    python3 workday.py articles     the parts that have this in their name
"""

import sys
import tempfile
import time
import traceback
from pathlib import Path

import working
from playwright.sync_api import sync_playwright
from working import Unexpected, film
from working import coding, layouts, pages, recovering, supervising
from working.office import LAUNCH, Day


def run(part, day):
    """Runs one part; returns what went wrong, or None."""
    day.part, day.photographs = part.__name__, []
    try:
        part(day)
        return None
    except Exception as failure:
        said = str(failure) if isinstance(failure, Unexpected) else traceback.format_exc()
        return "\n".join([said, *(f"see {path}" for path in day.photographs)])


def main(wanted):
    parts = [one for one in working.PARTS if not wanted or any(word in one.__name__ for word in wanted)]
    failed = []
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        recording, transcript = Path(folder) / "bulletin.mp4", Path(folder) / "bulletin.vtt"
        film.make(recording)
        film.transcript(transcript)
        browser = playwright.chromium.launch(**LAUNCH)
        day = Day(browser, recording, transcript)
        for part in parts:
            print(f"{part.__name__}: {part.__doc__.splitlines()[0]}", flush=True)
            start = time.monotonic()
            trouble = run(part, day)
            print(f"  {'FAILED' if trouble else 'passed'} in {time.monotonic() - start:.1f} s", flush=True)
            if trouble:
                failed.append(part.__name__)
                print("    " + trouble.replace("\n", "\n    "), flush=True)
        browser.close()
    print(f"\n{len(parts)} parts, {len(failed)} failed{': ' + ', '.join(failed) if failed else ''}; {time.monotonic() - began:.0f} s")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
