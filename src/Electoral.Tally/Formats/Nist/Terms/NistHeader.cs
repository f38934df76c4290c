namespace Electoral.Tally.Nist;

/// <summary>What a report says about itself: who issued it and when, of which election, and how final it is.</summary>
/// <remarks>Equality compares all members. Immutable and safe to share between threads.</remarks>
public sealed record NistHeader
{
    /// <summary>Who issues the report.</summary>
    public required string Issuer { get; init; }

    /// <summary>A short form of the issuer's name. <value>The default is the empty text.</value></summary>
    public string IssuerAbbreviation { get; init; } = "";

    /// <summary>When the report was generated, to the second.</summary>
    public required DateTimeOffset Generated { get; init; }

    /// <summary>The first day of the election.</summary>
    public required DateOnly ElectionStart { get; init; }

    /// <summary>The last day of the election. <value>The default is null: the first.</value></summary>
    public DateOnly? ElectionEnd { get; init; }

    /// <summary>What the election is called. <value>The default is the empty text.</value></summary>
    public string ElectionName { get; init; } = "";

    /// <summary>
    /// The type of the election: "general", "primary", "partisan-primary-closed", "partisan-primary-open", "runoff",
    /// "special", or any other text, which is written as "other". <value>The default is "general".</value>
    /// </summary>
    public string ElectionType { get; init; } = "general";

    /// <summary>How final the results are.</summary>
    /// <value>The default is <see cref="NistResultsStatus.UnofficialPartial"/>.</value>
    public NistResultsStatus Status { get; init; }

    /// <summary>Whether this is a test and not a result of an election. <value>The default is false.</value></summary>
    public bool IsTest { get; init; }

    /// <summary>The program that made the report. <value>The default is "Electoral.Tally".</value></summary>
    public string VendorApplicationId { get; init; } = "Electoral.Tally";

    /// <summary>A remark, or null.</summary>
    public string? Notes { get; init; }

    /// <summary>The members on one line, with what is hidden in them as escapes.</summary>
    public override string ToString() => VisibleText.Record(nameof(NistHeader), PrintMembers);
}
