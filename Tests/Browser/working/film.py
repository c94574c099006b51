"""A bulletin of five minutes: a test picture that changes, a tone that goes to another pitch every five seconds, and a transcript."""

import subprocess

SECONDS = 300
TONE = "0.2*sin(2*PI*t*(300+100*mod(floor(t/5)\\,5)))"


def make(path):
    """Writes the recording; it is small, and there is a key frame every second."""
    subprocess.run(
        ["ffmpeg", "-y", "-loglevel", "error",
         "-f", "lavfi", "-i", f"testsrc=size=320x180:rate=10:duration={SECONDS}",
         "-f", "lavfi", "-i", f"aevalsrc=exprs='{TONE}':s=16000:d={SECONDS}",
         "-c:v", "libx264", "-preset", "ultrafast", "-g", "10", "-b:v", "60k", "-pix_fmt", "yuv420p",
         "-c:a", "aac", "-b:a", "24k", "-movflags", "+faststart", str(path)],
        check=True)


def transcript(path):
    """Writes one line for every quarter of a minute."""
    lines = ["WEBVTT", ""]
    for start in range(0, SECONDS, 15):
        lines += [f"{clock(start)} --> {clock(start + 15)}", f"Выпуск новостей, строка {start // 15 + 1}.", ""]
    path.write_text("\n".join(lines), encoding="utf-8")


def clock(seconds):
    return f"00:{seconds // 60:02}:{seconds % 60:02}.000"
