namespace Electoral.Tally;

/// <summary>The look of a page: light and dark by the reader's own setting, narrow screens, print.</summary>
internal static class PageStyle
{
    public const string Css = """
        :root{color-scheme:light dark;--ink:#1b1b1b;--faint:#595959;--line:#d4d4d4;--page:#fff;--panel:#f4f5f7;
        --link:#0b5394;
        --warn:#8a3b00;--warnpage:#fff4e5}
        @media (prefers-color-scheme:dark){:root{--ink:#ececec;--faint:#b3b3b3;--line:#3d3d3d;--page:#161616;
        --panel:#222427;
        --link:#8ec5ff;--warn:#ffc078;--warnpage:#332411}}
        *{box-sizing:border-box}
        body{margin:0;background:var(--page);color:var(--ink);font:16px/1.5 system-ui,Helvetica,Arial,sans-serif}
        .skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:1rem;background:var(--page);padding:.5rem 1rem}
        header,main,footer,nav{max-width:70rem;margin:0 auto;padding:0 1.25rem}
        header{padding-top:1.5rem}h1{font-size:1.75rem;line-height:1.2;margin:0 0 .5rem}
        h2{font-size:1.3rem;margin:2.5rem 0 .75rem;padding-top:.75rem;border-top:1px solid var(--line)}
        p{max-width:46rem;margin:.6rem 0}h1,h2,nav,p{overflow-wrap:anywhere}a{color:var(--link)}
        nav ul{list-style:none;display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;padding:0;margin:.75rem 0}
        #summary{background:var(--panel);border-radius:.5rem;padding:.25rem 1.25rem 1rem;margin-top:1rem}
        #summary h2{border:0;margin:.5rem 0}#summary p{font-size:1.1rem}
        .pairs{margin:.75rem 0}.pairs th,.pairs td{border:0;padding:.08rem 1.5rem .08rem 0;font-size:1rem}
        .pairs td{overflow-wrap:anywhere}.pairs th{color:var(--faint);max-width:45vw;overflow-wrap:break-word}
        .table{overflow-x:auto;margin:1rem 0;max-width:100%}
        table{border-collapse:collapse;font-size:.92rem;font-variant-numeric:tabular-nums}
        caption{text-align:start;font-weight:600;padding:.25rem 0}
        th,td{padding:.3rem .75rem .3rem 0;border-bottom:1px solid var(--line);vertical-align:top;font-weight:400}
        thead th{font-weight:600;vertical-align:bottom;border-bottom:2px solid var(--faint)}
        th button{font:inherit;font-weight:600;color:inherit;background:none;border:0;padding:0;cursor:pointer;
        text-align:inherit}
        th button::after{content:" \2195";color:var(--faint);font-weight:400}
        th[aria-sort=ascending] button::after{content:" \2191";color:inherit}
        th[aria-sort=descending] button::after{content:" \2193";color:inherit}
        .number{text-align:end;white-space:nowrap}
        pre{background:var(--panel);padding:.75rem 1rem;overflow-x:auto;font-size:.85rem;border-radius:.35rem}
        aside{border-inline-start:.25rem solid var(--line);padding:.1rem 1rem;margin:.75rem 0;max-width:48rem}
        aside.warning{border-color:var(--warn);background:var(--warnpage)}aside.warning strong{color:var(--warn)}
        .footnote{color:var(--faint);font-size:.88rem}figure{margin:1.25rem 0;overflow-x:auto}img{max-width:100%;
        height:auto}
        label{display:block;font-weight:600;margin:.75rem 0 .25rem}
        input,textarea{font:inherit;width:100%;max-width:32rem;padding:.5rem .75rem;border:1px solid var(--faint);
        border-radius:.35rem;
        background:var(--page);color:var(--ink)}
        textarea{max-width:46rem;font:.85rem/1.4 ui-monospace,monospace;overflow-wrap:anywhere}
        .holds,.fails{font-weight:600;border-inline-start:.35rem solid var(--link);padding:.35rem 1rem}
        .fails{border-color:var(--warn);background:var(--warnpage);color:var(--warn)}
        #check td,#check th{overflow-wrap:anywhere;text-align:start}
        #check pre{white-space:pre-wrap;overflow-wrap:anywhere}
        footer{margin:3rem auto 2rem;padding-top:1rem;border-top:1px solid var(--line);color:var(--faint);
        font-size:.88rem}
        :focus-visible{outline:3px solid var(--link);outline-offset:2px}
        @media (max-width:40rem){body{font-size:15px}.pairs th,.pairs td{padding-right:.75rem}
        h1{font-size:1.4rem}
        header,main,footer,nav{padding-left:.9rem;padding-right:.9rem}}
        @media print{:root{--ink:#000;--faint:#444;--line:#bbb;--page:#fff;--panel:#fff;--link:#000;--warn:#000;
        --warnpage:#fff}
        nav,.skip,.search{display:none}body{font-size:10.5pt}header,main,footer{max-width:none;padding:0}
        .table{overflow:visible}h2{break-after:avoid}tr,figure,aside{break-inside:avoid}
        thead{display:table-header-group}
        th button::after{content:""!important}#summary{border:1px solid #888}}
        """;
}
