using System.Globalization;

namespace ContentGen.Cli.Output.Explaining.Html;

/// <summary>
/// The style of the page. Roles differ by hue alone, at one lightness each for ground, edge and label, so that every hue keeps its contrast in light and in dark;
/// names stand beside every colour. What explains a block is hidden until it is pointed at, has the focus, or is what the address names.
/// </summary>
internal static class PageStyle
{
    /// <summary>How far apart the hues of neighbouring roles are, in degrees: the golden angle, so that any number of them stays apart.</summary>
    private const double HueStep = 137.508;

    private const int FirstHue = 210;

    /// <summary>The hue of a role by its number, in degrees.</summary>
    internal static int Hue(int role) => (int)((FirstHue + role * HueStep) % 360);

    internal static void Write(Utf8Output output, int roles, ScoreTerms terms)
    {
        output.Write("<style>\n"u8);
        output.Write(Sheet);
        for (var role = 0; role < roles; role++)
            output.Write(string.Create(CultureInfo.InvariantCulture, $".r{role}{{--h:{Hue(role)}}}\n"));
        terms.WriteNames(output);
        output.Write("</style>\n"u8);
    }

    private const string Sheet =
        """
        :root{color-scheme:light dark;--ground:#fff;--ink:#1b1b1f;--dim:#5a5d65;--rule:#d5d8de;--panel:#f5f6f8;--good:#0f6126;--bad:#a5201a;--warn:#7a4b00;--link:#0b57a4;
        --tint:65% 93%;--edge:55% 45%;--label:70% 24%;--noise:#ececef}
        @media(prefers-color-scheme:dark){:root{--ground:#15171b;--ink:#e7e8eb;--dim:#a6abb5;--rule:#3a3e47;--panel:#1f2229;--good:#79dd92;--bad:#ffa199;--warn:#f0bd6a;--link:#8ec1ff;
        --tint:32% 17%;--edge:50% 55%;--label:65% 80%;--noise:#26282e}}
        *{box-sizing:border-box}
        body{margin:0;background:var(--ground);color:var(--ink);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
        a{color:var(--link)}
        h1{font-size:1.25rem;margin:1rem 0 .25rem;overflow-wrap:anywhere}
        h2{font-size:.95rem;margin:1rem 0 .35rem}
        p{margin:.25rem 0}
        .skip{position:absolute;left:-99rem}
        .skip:focus{left:1rem;top:.5rem;background:var(--ground);padding:.25rem .75rem;z-index:3}
        main>header,.doc{grid-column:1}
        main,footer{max-width:96rem;margin:0 auto;padding:0 1rem}
        .sub,cite{color:var(--dim);font-style:normal;font-size:.85em}
        .cover{display:flex;height:.75rem;border-radius:.375rem;overflow:hidden;border:1px solid var(--rule);margin:.5rem 0 .25rem}
        .cover>span{flex:0 0 auto}
        .ca{background:hsl(145 45% 45%)}.cn{background:hsl(220 8% 62%)}.cu{background:hsl(35 90% 50%)}
        .key{display:inline-block;width:.8em;height:.8em;border-radius:.2em;margin-right:.35em;vertical-align:-.05em;background:hsl(var(--h,0) var(--edge))}
        .key.n,.key.cn{background:hsl(220 8% 62%)}.key.u,.key.cu{background:hsl(35 90% 50%)}.key.ca{background:hsl(145 45% 45%)}
        .cover+p span+span{margin-left:1rem}
        main{display:grid;grid-template-columns:minmax(0,1fr) 24rem;gap:0 1.5rem;align-items:start}
        aside{grid-column:2;grid-row:1/3;position:sticky;top:0;height:calc(50vh - 1.5rem);overflow:auto;font-size:.9rem;padding-bottom:1rem}
        aside ul,aside ol{list-style:none;margin:0;padding:0}
        aside li{padding:.06rem 0;overflow-wrap:anywhere}
        .outline li{white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
        .legend li{display:inline-block;margin-right:.9rem}
        .doc{list-style:none;margin:.75rem 0;padding:0;min-width:0}
        .doc>li{display:grid;grid-template-columns:3.25rem 9.5rem minmax(0,1fr);gap:0 .75rem;padding:.12rem .5rem .12rem 0;border-left:.3rem solid transparent;scroll-margin-top:2rem}
        .doc>li[tabindex]{margin-top:1px;cursor:help}
        .doc>li[class]{background:hsl(var(--h) var(--tint));border-left-color:hsl(var(--h) var(--edge))}
        .doc>li.n{background:var(--noise);border-left-color:var(--rule);color:var(--dim)}
        .doc>li.u{background:none;border-left:.3rem dashed var(--warn)}
        .doc>li:hover,.doc>li:focus,.doc>li:target{outline:2px solid hsl(var(--h,220) var(--edge));outline-offset:-1px}
        .doc>li:focus-visible{outline-width:3px}
        .doc>li>:first-child{text-align:right}
        .no{color:var(--dim);text-decoration:none;font-variant-numeric:tabular-nums;font-size:.85em;line-height:1.75}
        .no:hover{text-decoration:underline}
        .ro{font-size:.85em;line-height:1.75;font-weight:600;overflow-wrap:anywhere;color:hsl(var(--h) var(--label))}
        .n>.ro{color:var(--dim)}.u>.ro{color:var(--warn)}
        .tx{overflow-wrap:anywhere;white-space:pre-wrap;unicode-bidi:isolate}
        .m{color:var(--dim)}
        .x{font:.85em ui-monospace,monospace;font-style:normal;color:var(--bad)}
        .mark{font-weight:600;white-space:nowrap}
        .error{color:var(--bad)}.warning{color:var(--warn)}.info{color:var(--link)}
        .why,.hint{position:fixed;right:max(1rem,calc((100vw - 96rem)/2 + 1rem));bottom:1rem;width:24rem;max-width:calc(100vw - 2rem);height:calc(50vh - 1rem);overflow:auto;z-index:2;color:var(--ink);
        background:var(--panel);border:1px solid var(--rule);border-radius:.5rem;padding:.75rem 1rem;font-size:.9rem;cursor:auto}
        .why{display:none;overflow-wrap:anywhere}
        .hint{z-index:1;color:var(--dim);margin:0}
        .doc>li:target>.why,.doc>li:hover>.why,.doc>li:focus-within>.why{display:block}
        .doc:hover>li:target:not(:hover)>.why,.doc:focus-within>li:target:not(:focus-within)>.why,.doc:focus-within>li:hover:not(:focus-within)>.why{display:none}
        .why ul{list-style:none;margin:.15rem 0 .5rem;padding:0 0 0 .25rem}
        .why p:has(>b){padding-left:5.75rem;text-indent:-5.75rem}
        .why b{display:inline-block;min-width:calc(5.75rem - .28em);text-indent:0}
        .y,.z{padding-left:1.35rem;text-indent:-1.35rem}
        .y::before{content:"\2713";color:var(--good)}.z::before{content:"\2717";color:var(--bad)}
        .y::before,.z::before{display:inline-block;width:1.35rem;text-indent:0;font-weight:700}
        .s{display:grid;grid-template-columns:8rem 1fr;gap:.5rem;align-items:center}
        .pos,.neg{height:.6rem;min-width:2px;border-radius:.3rem}.pos{background:hsl(145 45% 45%)}.neg{background:hsl(5 65% 55%)}
        .t{display:flex;flex-wrap:wrap;gap:.2rem .3rem;padding:.1rem 0 .5rem;font-size:.85em}
        .t a{padding:0 .4rem;border:1px solid var(--rule);border-radius:.6rem;color:var(--ink);text-decoration:none;font-weight:600;font-variant-numeric:tabular-nums}
        .t a:hover,.t a:focus{border-color:var(--link)}.t a::after{color:var(--dim);font-weight:400}
        .d1{padding-left:1rem!important}.d2{padding-left:2rem!important}.d3{padding-left:3rem!important}
        table{border-collapse:collapse;width:100%;font-size:.9rem}
        th,td{text-align:left;vertical-align:top;padding:.2rem .75rem .2rem 0;border-bottom:1px solid var(--rule);overflow-wrap:anywhere}
        tr:target{background:var(--noise)}
        footer{padding-bottom:2rem;padding-right:26.5rem}
        body:has(#only:checked) .doc>.n,body:has(#only:checked) .doc>.u{display:none}
        @media(max-width:60rem){main{display:block}aside{position:static;height:auto;max-height:50vh}.doc>li{grid-template-columns:2.5rem minmax(0,1fr)}.tx{grid-column:2}
        .why,.hint{left:0;right:0;bottom:0;width:auto;max-width:none;height:auto;max-height:45vh;border-radius:.5rem .5rem 0 0}.hint{display:none}footer{padding-bottom:46vh;padding-right:1rem}}
        @media print{aside,.hint,.skip{display:none}footer{padding-right:1rem}main{display:block}.why{display:block;position:static;height:auto;width:auto;grid-column:2/-1}.doc>li{break-inside:avoid}}

        """;
}
