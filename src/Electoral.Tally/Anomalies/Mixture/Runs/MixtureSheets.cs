using Electoral.Tally.Kernels;
using Electoral.Tally.Mixtures;

namespace Electoral.Tally;

/// <summary>The sheets of a table that the mixture models of one selection can use, with their units.</summary>
internal sealed class MixtureSheets
{
    private readonly StationCounts _counts;

    private MixtureSheets(TallyTable table, int selection, StationCounts counts, UsableStations usable)
    {
        (Table, Selection, _counts, Usable) = (table, selection, counts, usable);
        Rows = Array.ConvertAll(usable.Rows, index => counts.Rows[index]);
    }

    public TallyTable Table { get; }

    /// <summary>The index of the selection.</summary>
    public int Selection { get; }

    public UsableStations Usable { get; }

    /// <summary>The row of the table of each usable station.</summary>
    public int[] Rows { get; }

    /// <summary>Why there are no usable sheets, or null.</summary>
    public static ReportStatement? Lacking(TallyTable table)
    {
        if (table.Registered is null) return new("no-registered", MixtureTexts.NoRegistered);
        return new StationCounts(table).Ballots() is null ? new("no-ballots", MixtureTexts.NoBallots) : null;
    }

    /// <param name="table">The sheets, with registered voters and ballots.</param>
    /// <param name="selection">The index of the selection.</param>
    public static MixtureSheets Of(TallyTable table, int selection)
    {
        var counts = new StationCounts(table);
        var usable = UsableStations.Of(counts.Registered()!, counts.Ballots()!, counts.Votes(selection));
        return new(table, selection, counts, usable);
    }

    /// <summary>The sheets left out, by reason.</summary>
    public IReadOnlyList<ExcludedCounts> Excluded()
    {
        var excluded = new List<ExcludedCounts>();
        if (_counts.NotCountedExcluded is { } notCounted) excluded.Add(notCounted);
        Add(Usable.Missing, "lacks-counts", MixtureTexts.Missing);
        Add(Usable.BallotsAboveRegistered, "ballots-above-registered", MixtureTexts.BallotsAbove);
        Add(Usable.VotesAboveBallots, "votes-above-ballots", MixtureTexts.VotesAbove);
        Add(Usable.NobodyLeft, "nobody-left", MixtureTexts.NobodyLeft);
        return excluded;

        void Add(int count, string code, ReportText text)
        {
            if (count > 0) excluded.Add(new(count, new(code, text)));
        }
    }

    /// <summary>The group of each usable station: a unit of a level, or units pooled; one group without a
    /// level.</summary>
    public int[] GroupsAt(string? level, out int count)
    {
        if (level is null)
        {
            count = 1;
            return new int[Rows.Length];
        }

        var units = new List<int[]>();
        for (int depth = Table.Units.Level(level).Depth; depth > 0; depth--)
        {
            units.Add(UnitsAt(Table.Units.Levels[depth - 1]));
        }

        units.Add(new int[Rows.Length]);
        return GroupPooling.Of(units, out count);
    }

    /// <summary>The level of the centres; null if the table has no levels.</summary>
    public UnitLevel? CentreLevel(AddedBallotsOptions options)
    {
        var level = options.CentreLevel is { } name ? Table.Units.Level(name) : Table.Units.LowestLevel;
        return level.Depth == 0 ? null : level;
    }

    /// <summary>The unit of each usable station at a level, as an index.</summary>
    public int[] UnitsAt(UnitLevel level)
    {
        int[] units = new int[Rows.Length];
        int at = 0;
        foreach (var unit in Table.Units.UnitsAt(level))
        {
            var (start, rows) = Table.StartAndCountOf(unit);
            while (at < Rows.Length && Rows[at] < start + rows) units[at++] = unit.Index;
        }

        return units;
    }
}
