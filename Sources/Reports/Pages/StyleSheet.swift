/// The style of every page: restrained, readable in light and dark, made for A4 paper.
enum StyleSheet {
  static let text = """
    :root{color-scheme:light dark;--ink:#1b1b1b;--muted:#585858;--line:#c9c9c9;--faint:#f4f3f0;--paper:#fff;--link:#1f4e79;
    --warn:#fff4d6;--warn-line:#b98900}
    @media (prefers-color-scheme:dark){:root{--ink:#e9e7e2;--muted:#a9a6a0;--line:#474542;--faint:#242321;--paper:#191817;
    --link:#9cc3ea;--warn:#3a3016;--warn-line:#c79a2a}
    svg .ink{fill:#e9e7e2}svg .muted{fill:#a9a6a0}svg .grid{stroke:#474542}svg .axis{stroke:#d0cdc6}svg .paper{fill:none}
    svg .curve{stroke:#7fb2e5}svg .dot{fill:#7fb2e5}}
    *{box-sizing:border-box}
    body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 "Liberation Sans",Arial,Helvetica,sans-serif}
    main{max-width:62rem;margin:0 auto;padding:2.5rem 1.5rem 4rem}
    h1{font-size:1.9rem;line-height:1.2;margin:0 0 .4rem;max-width:46rem;text-wrap:balance}
    h2{font-size:1.35rem;line-height:1.25;margin:3rem 0 1rem;padding-top:.6rem;border-top:2px solid var(--ink)}
    h3{font-size:1.08rem;line-height:1.3;margin:2.2rem 0 .6rem}
    p,li,dd{max-width:46rem}a{color:var(--link)}
    .lead{color:var(--muted);margin:0 0 1.5rem}
    .banner{background:var(--warn);border-left:4px solid var(--warn-line);padding:.7rem 1rem;margin:1.2rem 0;max-width:none;
    font-weight:bold}
    nav ul{list-style:none;padding:0;margin:0;display:flex;flex-wrap:wrap;gap:.2rem 1.6rem}
    nav h2{border:0;margin:1rem 0 .3rem;padding:0;font-size:1rem}
    .findings{padding-left:1.2rem}.findings li{margin:.55rem 0;font-size:1.05rem}
    .findings small,.files{color:var(--muted);font-size:.85rem}
    .undefined{color:var(--muted)}
    figure{margin:0 0 2.4rem}.chart svg{width:100%;max-width:56rem;height:auto;display:block;margin-left:-10px}
    .chart p{margin:.3rem 0;font-size:.85rem}
    .scroll{overflow-x:auto}
    table{border-collapse:collapse;font-size:.86rem;font-variant-numeric:tabular-nums;line-height:1.35;min-width:30rem}
    caption{text-align:left;font-weight:bold;font-size:1.02rem;padding:0 0 .5rem}
    caption span{display:block;font-weight:normal;font-size:.85em;color:var(--muted)}
    th,td{padding:.28rem .7rem;text-align:right;vertical-align:top;border-bottom:1px solid var(--line)}
    th:first-child,td:first-child{text-align:left;padding-left:0}
    thead th{border-bottom:2px solid var(--ink);vertical-align:bottom;max-width:11rem;min-width:4.4rem}
    thead th span{display:block;font-weight:normal;font-size:.9em;color:var(--muted)}
    tbody th{font-weight:normal}
    tbody th[scope=rowgroup]{font-weight:bold;padding-top:1rem;background:none}
    th[scope=rowgroup] span{font-weight:normal;color:var(--muted);font-size:.95em;margin-left:.6rem}
    tr.total th,tr.total td{font-weight:bold;border-bottom:1px solid var(--ink)}
    td,th.day{white-space:nowrap}td.words,td.long{white-space:normal}
    th.words,td.words{text-align:left}.scroll+.lead{margin-top:.7rem}
    sup{font-size:.7em;line-height:0}abbr{text-decoration:none}
    .note{font-size:.8rem;line-height:1.45;color:var(--muted);margin:.9rem 0 0;display:grid;
    grid-template-columns:minmax(8rem,14rem) 1fr;gap:.12rem 1.2rem}
    .note dt{color:var(--ink)}.note dd{margin:0;max-width:none;overflow-wrap:anywhere}
    code{font-family:"Liberation Mono",Consolas,monospace;font-size:.85em;overflow-wrap:anywhere}
    .lines{list-style:none;padding:0;font-size:.88rem}.lines li{padding:.15rem 0;max-width:none}
    @page{size:A4;margin:18mm 16mm 20mm}
    @media print{:root{--ink:#000;--muted:#444;--line:#bbb;--faint:#fff;--paper:#fff;--link:#000;--warn:#fff;--warn-line:#000}
    svg .ink{fill:#1a1a1a}svg .muted{fill:#595959}svg .grid{stroke:#cfcfcf}svg .axis{stroke:#1a1a1a}
    svg .curve{stroke:#2b5c8a}svg .dot{fill:#2b5c8a}
    body{font-size:10.5pt}main{max-width:none;padding:0}
    h1{font-size:20pt}h2{font-size:14pt;break-after:avoid}h3{font-size:11.5pt;break-after:avoid}
    h2.page{break-before:page}
    a{text-decoration:none}nav,.files{display:none}.scroll{overflow:visible}
    table{font-size:8.4pt;min-width:0;width:100%}thead{display:table-header-group}tr{break-inside:avoid}
    caption,thead,tbody tr:first-child{break-after:avoid}tr.total{break-before:avoid}
    th,td{padding:1.5pt 4pt}thead th{min-width:0}thead th:first-child{width:30%}
    .chart{break-inside:avoid}.chart svg{max-height:232mm;width:100%}
    .note{font-size:7.8pt;grid-template-columns:34mm 1fr}.note dt,.note dd{break-inside:avoid}.banner{border:1px solid #000}}

    """
}
