/// The style of the page that explains an extraction: kept blocks have a solid blue edge and black text, dropped ones a dashed orange
/// edge and struck marks, so that neither colour nor its absence is the only sign (Okabe and Ito's pair for colour-blind readers).
enum ExplainStyle {
  static let text = """
    :root{color-scheme:light dark;--ink:#1b1b1b;--muted:#585858;--line:#c9c9c9;--paper:#fff;--kept:#0072b2;--kept-ground:#eaf3fa;
    --dropped:#a84300;--dropped-ground:#fbf3ec}
    @media (prefers-color-scheme:dark){:root{--ink:#e9e7e2;--muted:#a9a6a0;--line:#474542;--paper:#191817;--kept:#7fc1f0;
    --kept-ground:#14232e;--dropped:#f0a35e;--dropped-ground:#2a2018}}
    *{box-sizing:border-box}
    body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 "Liberation Sans",Arial,Helvetica,sans-serif}
    main{max-width:62rem;margin:0 auto;padding:2.5rem 1.5rem 4rem}
    h1{font-size:1.7rem;line-height:1.25;margin:0 0 .4rem;overflow-wrap:anywhere}
    h2{font-size:1.25rem;margin:2.5rem 0 .8rem;padding-top:.6rem;border-top:2px solid var(--ink)}
    table{border-collapse:collapse;width:100%;font-size:.88rem}
    th,td{text-align:left;vertical-align:top;padding:.28rem .8rem .28rem 0;border-bottom:1px solid var(--line)}
    td{overflow-wrap:anywhere}th{white-space:nowrap}tbody th{font-weight:normal;color:var(--muted)}
    .source,.none{color:var(--muted)}.source{min-width:9rem}
    ol{list-style:none;margin:0;padding:0}
    li{margin:0 0 .5rem;padding:.45rem .8rem .5rem;border-left:6px solid var(--kept);background:var(--kept-ground)}
    li.dropped{border-left:6px dashed var(--dropped);background:var(--dropped-ground)}
    .why{display:block;font-size:.8rem;color:var(--muted)}.text{display:block;overflow-wrap:anywhere}
    .dropped .text{color:var(--muted)}
    .kept b{color:var(--kept)}.dropped b{color:var(--dropped)}
    .key span{margin-right:1.2rem}
    @media print{body{font-size:11pt}li{break-inside:avoid}}
    """
}
