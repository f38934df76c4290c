namespace Electoral.Tally.Tests.Conventions.Areas;

/// <summary>Which area of the library may name what lives in which other: complete, not transitive.</summary>
internal static class AreaTable
{
    /// <summary>The innermost area: it knows the platform and MathNet, and no other area knows MathNet.</summary>
    public const string Kernels = "Kernels";

    /// <summary>Text, HTML, JSON and SVG of a section; knows no election.</summary>
    public const string Rendering = "Rendering";

    /// <summary>What the options of all computations share: threads, checks, progress.</summary>
    public const string Options = "Options";

    /// <summary>The areas that every other may use.</summary>
    public static readonly string[] Ground = [Kernels, Rendering, Options];

    private static readonly string[] Nouns = ["Units", "Sheets", "Table"];

    private static readonly string[] Summed = [.. Nouns, "Aggregation"];

    /// <summary>
    /// From the inside out: an area references only areas that are before it. Every area may also use those of the
    /// <see cref="Ground"/> that are before it, which is not repeated here.
    /// </summary>
    public static IReadOnlyList<(string Area, string[] MayReference)> All { get; } =
    [
        (Kernels, []),
        (Rendering, []),
        (Options, []),
        ("Statistics", []),
        ("Units", []),
        ("Sheets", ["Units"]),
        ("Table", ["Units", "Sheets"]),
        ("Aggregation", Nouns),
        ("Formats", Summed),
        ("Simulation", [.. Summed, "Statistics"]),
        ("Margins", [.. Summed, "Statistics"]),
        ("Anomalies", [.. Summed, "Statistics", "Simulation"]),
        ("Validation", [.. Summed, "Formats", "Margins"]),
        ("Audits", [.. Summed, "Statistics", "Margins"]),
        ("Live", [.. Summed, "Margins"]),
        ("Reporting",
        [
            .. Summed, "Statistics", "Formats", "Simulation", "Margins", "Anomalies", "Validation", "Audits", "Live",
        ]),
    ];

    /// <summary>Whether the name is an area at all.</summary>
    public static bool Exists(string area) => All.Any(r => r.Area == area);

    /// <summary>Whether code in one area may name what another declares.</summary>
    public static bool Allows(string from, string to) =>
        from == to
        || (Ground.Contains(to) && (!Ground.Contains(from) || Ground.IndexOf(from) > Ground.IndexOf(to)))
        || All.Any(r => r.Area == from && r.MayReference.Contains(to));
}
