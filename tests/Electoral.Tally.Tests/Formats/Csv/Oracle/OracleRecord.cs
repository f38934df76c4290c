namespace Electoral.Tally.Tests.Formats.Csv.Oracle;

/// <summary>What becomes of a data record.</summary>
internal enum OracleFate
{
    Accepted,
    Rejected,
    Blank,
    Filtered,
    Excluded,
    Section,
    End,
}

/// <summary>A data record as it should be read.</summary>
internal sealed record OracleRecord
{
    private readonly bool? _wasRead;

    /// <summary>Its number among the data records, from 1.</summary>
    public required long Row { get; init; }

    /// <summary>The line on which it begins, from 1; 0 where the record was accepted first and refused later.</summary>
    public required long Line { get; init; }

    public OracleFate Fate { get; init; }

    public RejectReason? Reason { get; init; }

    /// <summary>The column or role that made it a reject, else empty.</summary>
    public string Field { get; init; } = "";

    /// <summary>The sheet where the record was accepted at first.</summary>
    public OracleSheet? Sheet { get; init; }

    /// <summary>Whether it was accepted at first.</summary>
    public bool WasRead { get => _wasRead ?? Sheet is not null; init => _wasRead = value; }

    public int ZeroFractions { get; init; }

    public bool HasUnreadableArrival { get; init; }

    /// <summary>How many fields it has more than the header; below zero where it has fewer.</summary>
    public int Surplus { get; init; }
}

/// <summary>A sheet whose texts are still bytes, each byte a character.</summary>
/// <param name="Units">The codes of its units from the top.</param>
/// <param name="Names">For each of them its name, or null where the layout has none for the level.</param>
/// <param name="Code">Its own code.</param>
/// <param name="Key">Its key, or null where all codes are the key.</param>
/// <param name="Fields">The counts of <see cref="CountField"/>.</param>
/// <param name="Votes">The votes of each selection.</param>
/// <param name="Extra">The further counts.</param>
/// <param name="Status">Whether it counts.</param>
/// <param name="Stratum">Its stratum, or null.</param>
/// <param name="Image">The address of its image, or null.</param>
/// <param name="Arrived">When it arrived, or null.</param>
internal sealed record OracleSheet(
    string[] Units,
    string?[] Names,
    string Code,
    string? Key,
    int?[] Fields,
    int?[] Votes,
    int?[] Extra,
    SheetStatus Status,
    string? Stratum,
    string? Image,
    DateTime? Arrived)
{
    /// <summary>What identifies it: its key, or all codes.</summary>
    public string Identity => Key ?? string.Join('\n', [.. Units.Select(Marked), Marked(Code)]);

    /// <summary>The first codes as one text.</summary>
    public string Path(int depth) => string.Join('\n', Units.Take(depth).Select(Marked));

    private static string Marked(string code) =>
        code.Replace("\\", @"\\", StringComparison.Ordinal).Replace("\n", @"\n", StringComparison.Ordinal);
}
