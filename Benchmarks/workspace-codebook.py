"""Writes the codebook of the benchmark as a file, with one table."""
outlets = ["khabar", "qazaqstan", "channel-31", "astana-tv", "ktk", "eurasia", "almaty-tv", "channel-7", "atameken",
           "radio-azattyq", "radio-nova", "tengri-tv"]
print("""codebook: benchmark
title: {en: Benchmark}
version: 1.0.0
status: draft
languages: [en]
time_zone: Asia/Almaty
constructed: true
outlets:""")
for number, outlet in enumerate(outlets, 1):
    print(f"  - {{id: {outlet}, name: {{en: Outlet {number}}}, medium: tv}}")
print("races:\n  - {id: list, name: {en: List}, kind: list}")
print("classes:\n  - {id: contestant, label: {en: Contestants}, political: true}")
print("actors:")
for position in range(60):
    kind, gender = ("party", "") if position < 7 else ("person", ", gender: " + ("female" if position % 3 == 0 else "male"))
    actor = f"party-{position + 1}" if position < 7 else f"candidate-{position - 6}"
    contest = ", contests: [{race: list}]" if position < 50 else ""
    print(f"  - {{id: {actor}, kind: {kind}, name: {{en: Actor {position + 1}}}{gender}, class: contestant{contest}}}")
print("""tables:
  - id: shares
    title: {en: Airtime of contestants by outlet}
    measure: airtime
    panels: [outlet]
    rows: [actor]
    denominator: political-actors""")
