#include "app/print_style.h"

namespace qingwen {

// A mark is a shape and a word before it is a colour: paper is often printed in black.
constexpr std::string_view print_style = R"(
:root{--paper:#F6F1E7;--sheet:#FFFDF8;--ink:#1E1B16;--ink2:#5B554A;--line:#DDD3C1;--green:#1F5E4B;--soft:#E3EDE6;
--red:#B5382A;--serif:"Noto Serif CJK SC","Source Han Serif SC","Songti SC",SimSun,serif;
--sans:"Noto Sans CJK SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",sans-serif}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:17px/1.75 var(--serif);font-variant-numeric:lining-nums;
overflow-wrap:anywhere;-webkit-print-color-adjust:exact;print-color-adjust:exact}
main{max-width:832px;margin:0 auto;padding:48px 32px 64px}
h1{font-size:32px;line-height:1.4;margin:0 0 8px}
h2{font-size:24px;line-height:1.5;margin:48px 0 16px;padding-bottom:8px;border-bottom:1.5px solid var(--ink)}
p,dl,ul,ol,blockquote,table{margin:8px 0;padding:0}
p,li,dd,td,.text{white-space:pre-line;unicode-bidi:isolate}
ul{list-style:none}
code{font:13px/1.6 "Noto Sans Mono CJK SC",ui-monospace,monospace;color:var(--ink2)}
a{color:var(--green);text-decoration:none}
.about,.facts,.caption,.hint,.remarks,.step,.letter,.verdict,dt,nav,.findings,.allowed{font-family:var(--sans);font-size:14px;
line-height:1.6}
.about,.facts,.caption,.hint,dt{color:var(--ink2)}
.about{margin:4px 0}
.secret{display:inline-block;margin:8px 0 16px;padding:2px 12px;border:1.5px solid var(--red);color:var(--red);font-size:14px}
.signed{display:flex;gap:16px;align-items:flex-end;margin:24px 0 0;font:14px/1.6 var(--sans)}
.signed .rule{flex:2}.signed .rule+.label+.rule{flex:1}
nav{margin:24px 0;padding:16px 24px;background:var(--sheet);border:1.5px solid var(--line);border-radius:6px}
nav li{display:flex;gap:16px;justify-content:space-between;padding:4px 0}
nav li span{color:var(--ink2);white-space:nowrap}
.case{margin:32px 0 16px;padding:8px 24px;border-left:4px solid var(--ink2);background:var(--sheet)}
article{margin:16px 0;padding:16px 24px;background:var(--sheet);border:1.5px solid var(--line);border-radius:6px}
article header{display:flex;gap:16px;align-items:baseline}
.number{font-size:24px;line-height:1.4;font-weight:700}
article code{margin-left:auto}
li code,.findings code{margin:0}
.ask{font-size:20px;line-height:1.6;margin:8px 0 16px}
.options li{display:flex;gap:12px;align-items:baseline;padding:3px 8px;border-radius:4px}
.options li.right{background:var(--soft);font-weight:700}
.box{flex:none;display:inline-block;width:14px;height:14px;border:1.5px solid var(--ink2);border-radius:3px;
transform:translateY(1px)}
.box.round{border-radius:50%}
.right .box{background:var(--green);border-color:var(--green);box-shadow:inset 0 0 0 2.5px var(--sheet)}
.letter{color:var(--ink2);min-width:16px}
.step{flex:none;width:28px;height:24px;text-align:center;border:1.5px solid var(--ink2);border-radius:4px}
.verdict{flex:none;padding:0 8px;border:1.5px solid var(--green);border-radius:4px;color:var(--green);font-weight:700;
font-size:13px;white-space:nowrap;margin-right:8px}
.options .verdict{margin:0 0 0 auto}
.gap{display:inline-block;min-width:80px;height:20px;border-bottom:1.5px solid var(--ink);margin:0 4px}
.pairs{border-collapse:collapse}
.pairs td{padding:4px 8px;vertical-align:baseline}
.pairs .letter{margin-right:12px}
.arrow{color:var(--ink2)}
.blanks{padding-left:32px}
dl{display:grid;grid-template-columns:72px 1fr;gap:4px 16px;align-items:baseline;margin-top:16px;padding-top:12px;border-top:1.5px solid var(--line)}
html[lang=en] dl{grid-template-columns:112px 1fr}
dd{margin:0}
blockquote{padding:4px 16px;border-left:4px solid var(--line);font-size:.95em}
mark{background:none;color:inherit;font-weight:700;border-bottom:3px double var(--green)}
.findings li{padding:4px 12px;margin:4px 0;border-left:4px double var(--ink2)}
.findings li.error{border-left:4px solid var(--red)}
.error strong{color:var(--red)}
.remarks{display:flex;gap:8px;align-items:flex-end;margin:16px 0 0}
.remarks .box{align-self:center;transform:none}
.remarks .label{margin-left:24px}
.rule{flex:1;border-bottom:1px solid var(--ink2);min-width:96px;height:24px}
footer{margin-top:48px;font:13px/1.6 var(--sans);color:var(--ink2)}
@page{size:A4;margin:16mm 16mm 20mm;@bottom-center{content:counter(page) " / " counter(pages);font:9pt sans-serif;color:#5B554A}}
@media print{
body{background:none;font-size:10.5pt;line-height:1.6}
main{max-width:none;padding:0}
h1{font-size:20pt}h2{font-size:15pt;margin:8mm 0 4mm;break-after:avoid}section h2{margin-top:0}
.about,.facts,.caption,.hint,.remarks,.step,.letter,dt,nav,.findings,.allowed,.signed,.secret{font-size:9pt}
.verdict,code,footer{font-size:8pt}
.ask{font-size:12pt;margin:1.5mm 0 2.5mm}.number{font-size:15pt}
section{break-before:page}section.first{break-before:auto;margin-top:8mm}
article{break-inside:avoid;background:none;border:none;border-bottom:.75pt solid #999;border-radius:0;padding:0 0 4mm;margin:0 0 4mm}
.case{break-inside:avoid;break-after:avoid;background:none;margin:4mm 0}
nav{background:none;padding:3mm 5mm;break-inside:avoid}
.options li{padding:.3mm 2mm}.step{height:auto}dl{margin-top:2mm;padding-top:1.5mm;gap:0 4mm}.remarks{margin-top:2mm}
a{color:inherit}
p,li{orphans:3;widows:3}
}
)";

}  // namespace qingwen
