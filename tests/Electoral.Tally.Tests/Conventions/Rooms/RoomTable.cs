namespace Electoral.Tally.Tests.Conventions.Rooms;

/// <summary>Which room of the library may name what lives in which other: complete, not transitive.</summary>
internal static class RoomTable
{
    /// <summary>The innermost room: it knows the platform and MathNet, and no other room knows MathNet.</summary>
    public const string Kernels = "Kernels";

    /// <summary>Text, HTML, JSON and SVG of a section; knows no election.</summary>
    public const string Rendering = "Rendering";

    /// <summary>What the options of all computations share: threads, checks, progress.</summary>
    public const string Options = "Options";

    /// <summary>The rooms that every other may use.</summary>
    public static readonly string[] Ground = [Kernels, Rendering, Options];

    private static readonly string[] Nouns = ["Units", "Sheets", "Table"];

    private static readonly string[] Summed = [.. Nouns, "Aggregation"];

    /// <summary>
    /// From the inside out: a room references only rooms that are before it. Every room may also use those of the
    /// <see cref="Ground"/> that are before it, which is not repeated here.
    /// </summary>
    public static IReadOnlyList<(string Room, string[] MayReference)> All { get; } =
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

    /// <summary>Whether the name is a room at all.</summary>
    public static bool Exists(string room) => All.Any(r => r.Room == room);

    /// <summary>Whether code in one room may name what another declares.</summary>
    public static bool Allows(string from, string to) =>
        from == to
        || (Ground.Contains(to) && (!Ground.Contains(from) || Ground.IndexOf(from) > Ground.IndexOf(to)))
        || All.Any(r => r.Room == from && r.MayReference.Contains(to));
}
