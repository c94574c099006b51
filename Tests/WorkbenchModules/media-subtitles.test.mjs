import assert from "node:assert/strict";
import { test } from "node:test";
import { cueAt, neighbouringCue, parseSubtitles } from "../../Sources/Workbench/Assets/modules/media-subtitles.js";

const FILE = `\uFEFFWEBVTT - evening news\r
\r
NOTE made by hand --> not a cue\r
\r
STYLE\r
::cue { color: red }\r
\r
1\r
00:01.000 --> 00:04.500 align:start position:10%\r
<v Әйгерім>Қайырлы кеш, <i>достар</i>!\r
\r
01:00:05,250 --> 01:00:07.000\r
A &lt;b&gt; &amp; &#1178;\r
two lines\r
\r
00:09.000 --> 00:08.000\r
backwards\r
\r
00:06.000 --> 00:08.000\r
<script>alert(1)</script>\r
`;

test("cues are read with times in ms, speakers, and no markup", () => {
  assert.deepEqual(parseSubtitles(FILE), [
    { start: 1000, end: 4500, speaker: "Әйгерім", text: "Қайырлы кеш, достар!" },
    { start: 6000, end: 8000, speaker: null, text: "alert(1)" },
    { start: 3_605_250, end: 3_607_000, speaker: null, text: "A <b> & Қ\ntwo lines" },
  ]);
});

test("an unreadable file has no cues", () => {
  assert.deepEqual(parseSubtitles("<html>404</html>"), []);
  assert.deepEqual(parseSubtitles(""), []);
});

test("the cue heard now, also when an older one lasts longer", () => {
  const cues = [{ start: 0, end: 9000 }, { start: 1000, end: 2000 }, { start: 12_000, end: 13_000 }];
  assert.equal(cueAt(cues, 1500), 1);
  assert.equal(cueAt(cues, 2000), 0);
  assert.equal(cueAt(cues, 9000), -1);
  assert.equal(cueAt(cues, 12_999), 2);
});

test("jumping: forwards to the next cue, backwards to the start of this one, or of the one before when just begun", () => {
  const cues = [{ start: 0, end: 900 }, { start: 1000, end: 4000 }, { start: 5000, end: 6000 }];
  assert.equal(neighbouringCue(cues, 1000, 1), 2);
  assert.equal(neighbouringCue(cues, 3000, -1), 1);
  assert.equal(neighbouringCue(cues, 1200, -1), 0);
  assert.equal(neighbouringCue(cues, 5500, 1), -1);
});
