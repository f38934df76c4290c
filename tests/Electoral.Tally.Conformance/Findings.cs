namespace Electoral.Tally.Conformance;

/// <summary>What the library returned for a case: numbers, truths, texts, nulls, lists and findings by key.</summary>
internal sealed class Findings : Dictionary<string, object?>
{
    public Findings()
        : base(StringComparer.Ordinal)
    {
    }

    public Findings(Findings others)
        : base(others, StringComparer.Ordinal)
    {
    }
}
