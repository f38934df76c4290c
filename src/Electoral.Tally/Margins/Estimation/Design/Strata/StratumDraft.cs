namespace Electoral.Tally;

/// <summary>A stratum while strata are being formed. Mutable; belongs to one builder.</summary>
internal sealed class StratumDraft(string name, UnitPath path)
{
    public string Name { get; } = name;

    /// <summary>Where it is in the tree; empty for strata that are not units.</summary>
    public UnitPath Path { get; } = path;

    public long Stations { get; set; }

    public long Units { get; set; }

    public long Observed { get; set; }

    /// <summary>Registered voters of all stations; null once one of them is unknown.</summary>
    public long? Registered { get; set; } = 0;

    /// <summary>Whether it is too small to stand alone with this many observed units at least.</summary>
    public bool IsShort(long least) => Units > Observed && Observed < least;

    public void Take(StratumDraft other)
    {
        Stations += other.Stations;
        Units += other.Units;
        Observed += other.Observed;
        Registered += other.Registered;
    }
}
