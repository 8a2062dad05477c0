/** The looks of the page: a newspaper's proof sheet, on screen and on paper. Nothing is said by colour alone. */
export const STYLE = `
:root{--ink:#1d1b18;--soft:#6b645a;--line:#d9d2c5;--paper:#fbf9f4;--card:#fffefb;--error:#a3231b;--warning:#9a5b00;--info:#2b5c7f;--mark:#ffe9a8;color-scheme:light}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 Georgia,'Iowan Old Style','Times New Roman',serif;overflow-wrap:anywhere}
main{max-width:66rem;margin:0 auto;padding:2.5rem 1.5rem 4rem}
.kicker,.tag,th,.meta,figcaption,.pad,nav{font-family:system-ui,'Segoe UI',Roboto,Helvetica,Arial,sans-serif}
.kicker{margin:0;font-size:.78rem;letter-spacing:.12em;text-transform:uppercase;color:var(--soft)}
h1{margin:.2rem 0 .4rem;font-size:2.3rem;line-height:1.15;font-weight:600}
h2{margin:3rem 0 .8rem;padding-top:.6rem;border-top:3px double var(--line);font-size:1.35rem;font-weight:600}
h3{margin:0;font-size:1.25rem;line-height:1.3;font-weight:600}
h4{margin:0 0 .5rem;font-size:1.02rem;font-weight:700}
p{margin:.4rem 0}
.verdict{font-size:1.12rem}
.creed{color:var(--soft);font-style:italic}
a{color:inherit;text-decoration-color:var(--line);text-underline-offset:.15em}
a:hover{text-decoration-color:currentColor}
code{font:.86em ui-monospace,'SF Mono',Menlo,Consolas,monospace}
table{width:100%;border-collapse:collapse;font-size:.95rem;overflow-wrap:break-word}
.said{display:block}.said+.said{margin-top:.25rem}.said .quiet{font-size:.86rem}
th{padding:.35rem .7rem .35rem 0;border-bottom:1px solid var(--ink);text-align:left;font-size:.74rem;font-weight:600;letter-spacing:.05em;text-transform:uppercase;white-space:nowrap;color:var(--soft)}
td{padding:.5rem .7rem .5rem 0;border-bottom:1px solid var(--line);vertical-align:top}
td.n{width:2.2rem;color:var(--soft);font-variant-numeric:tabular-nums}
.tag{display:inline-block;padding:.05rem .5rem;border:1px solid currentColor;border-radius:1rem;font-size:.72rem;font-weight:600;letter-spacing:.03em;white-space:nowrap}
.error{color:var(--error)}.warning{color:var(--warning)}.info{color:var(--info)}.quiet{color:var(--soft)}
.finding{margin:1.4rem 0;padding:1.2rem 1.3rem 1rem;background:var(--card);border:1px solid var(--line);border-left:5px solid var(--soft);border-radius:3px}
.finding.is-error{border-left-color:var(--error)}.finding.is-warning{border-left-color:var(--warning)}.finding.is-info{border-left-color:var(--info)}
.finding>header{display:flex;gap:.8rem;align-items:baseline;justify-content:space-between}
.meta{flex:none;font-size:.76rem;color:var(--soft);text-align:right}
.sides{display:grid;grid-template-columns:repeat(auto-fit,minmax(17rem,1fr));gap:1rem;margin:1rem 0}
.side{padding:.8rem .9rem;border:1px solid var(--line);border-radius:3px;background:var(--paper)}
.side h4 .tag{margin-left:.3rem;vertical-align:.12em;color:var(--soft)}
figure{margin:0 0 .8rem}figure:last-child{margin-bottom:0}
blockquote{margin:0;padding-left:.7rem;border-left:2px solid var(--line);font-size:.98rem}
mark{background:var(--mark);color:inherit;padding:0 .12em;border-bottom:2px solid #c99700}
figcaption{margin-top:.25rem;padding-left:.8rem;font-size:.78rem;color:var(--soft)}
.diff{margin:1rem 0;padding:.7rem .9rem;border:1px dashed var(--line);font-size:.98rem}
.diff h4{font-size:.86rem;font-weight:600;color:var(--soft)}
del{color:var(--error);text-decoration-thickness:2px}ins{font-weight:700;text-decoration-thickness:2px}del+ins{margin-left:.3em}
.next::before{content:'→ ';color:var(--soft)}
.pad{display:flex;flex-wrap:wrap;gap:.3rem 2rem;margin-top:.9rem;padding-top:.6rem;border-top:1px solid var(--line);font-size:.8rem;color:var(--soft)}
.pad span::before{content:'☐ '}
.timeline{list-style:none;margin:0;padding:0 0 0 1.1rem;border-left:2px solid var(--line)}
.timeline li{position:relative;margin:0 0 .9rem}
.timeline li::before{content:'';position:absolute;left:-1.55rem;top:.5rem;width:.7rem;height:.7rem;border-radius:50%;background:var(--paper);border:2px solid var(--soft)}
.timeline li.apart::before{background:var(--error);border-color:var(--error)}
.timeline time{font-weight:700;font-variant-numeric:tabular-nums}
.plain{padding-left:1.1rem}.plain li{margin:.2rem 0}
footer{margin-top:3rem;font-size:.85rem;color:var(--soft)}
@media (max-width:40rem){
main{padding:1.4rem 1rem 3rem}h1{font-size:1.7rem}
thead{position:absolute;left:-999rem}
tr{display:block;padding:.6rem 0;border-bottom:1px solid var(--line)}
td{display:block;padding:.1rem 0;border:0}td.n{display:none}
td[data-th]::before{content:attr(data-th) ' ';font:600 .72rem system-ui,sans-serif;letter-spacing:.05em;text-transform:uppercase;color:var(--soft)}
td[data-th='What']::before,td[data-th='Article']::before,td[data-th='About']::before,td[data-th='Sources say']::before{content:none}
td[data-th='What'],td[data-th='Article'],td[data-th='About']{font-weight:600}
td[data-th='Level'],td[data-th='Decision']{display:inline-block;margin-right:1.2rem}
.finding{padding:.9rem .9rem .7rem}.finding>header{display:block}.meta{text-align:left}.meta br{display:none}.meta code{margin-left:.5rem}.meta .tag{margin-right:.5rem}
.sides{grid-template-columns:1fr}
}
@media print{
@page{margin:16mm}
body{background:#fff;font-size:10.5pt}main{max-width:none;padding:0}
.finding,.side{background:#fff}.finding,tr,figure,.timeline li{break-inside:avoid}h2,h3,h4{break-after:avoid}
a{text-decoration:none}.pad{min-height:2.2rem}
}
`;
