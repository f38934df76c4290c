namespace Electoral.Tally;

/// <summary>The look of all pictures: one style sheet with colours that colour-blind readers can distinguish.</summary>
/// <remarks>
/// The colours are those of Okabe and Ito (2008), "Color universal design"; on a dark page the darker ones give way to
/// the lighter ones of the same set. No meaning depends on colour alone: lines also differ in their dashes.
/// </remarks>
internal static class ChartColours
{
    public const string Style = """
        svg{--ink:#1b1b1b;--faint:#5f5f5f;--grid:#dedede;--page:#fff;--main:#0072b2;--other:#d55e00;--third:#009e73;
        --band:#e69f00}
        @media (prefers-color-scheme:dark){svg{--ink:#f0f0f0;--faint:#b0b0b0;--grid:#3c3c3c;--page:#161616;
        --main:#56b4e9;--other:#ff9a5c;--third:#3fcfa0;--band:#f0c04a}}
        @media print{svg{--ink:#000;--faint:#444;--grid:#ccc;--page:#fff;--main:#0072b2;--other:#d55e00;--third:#009e73;
        --band:#e69f00}}
        .page{fill:var(--page)}
        text{font:13px system-ui,Helvetica,Arial,sans-serif;fill:var(--ink);
        direction:ltr;unicode-bidi:isolate}
        .title{font-size:15px;font-weight:600}.foot{font-size:11px;fill:var(--faint)}
        .tick{font-size:12px;fill:var(--faint)}
        .mid{text-anchor:middle}.end{text-anchor:end}
        .axis{stroke:var(--faint);stroke-width:1;fill:none}.grid{stroke:var(--grid);stroke-width:1;fill:none}
        .main{fill:var(--main)}.other{fill:var(--other)}.third{fill:var(--third)}
        .band{fill:var(--band);fill-opacity:.45}
        .line{fill:none;stroke:var(--main);stroke-width:2}
        .expected{fill:none;stroke:var(--other);stroke-width:2;stroke-dasharray:6 3}
        .solid{stroke-width:1.5;stroke-dasharray:none}
        .mark{fill:none;stroke:var(--third);stroke-width:2;stroke-dasharray:2 3}
        .zero{stroke:var(--ink);stroke-width:1.5;fill:none}
        """;
}
