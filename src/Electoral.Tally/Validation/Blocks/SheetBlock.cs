using System.Runtime.InteropServices;

namespace Electoral.Tally.Validation;

/// <summary>Consecutive sheets with their counts in contiguous columns: the input of rules on counts.</summary>
/// <remarks>A missing count is -1. A block is used by one thread and moved along its rows.</remarks>
internal sealed class SheetBlock(TallyTable table)
{
    public const int MaxRows = 1024;

    private const int Fields = 5;
    private const int Sums = Fields;
    private const int Valids = Fields + 1;
    private const int Ballots = Fields + 2;
    private const int LineCount = Fields + 3;

    private readonly int[]?[] _votes = new int[table.Votes.Count][];
    private readonly bool[] _hasVotes = new bool[table.Votes.Count];
    private readonly long[]?[] _lines = new long[LineCount][];
    private readonly bool[] _has = new bool[LineCount];
    private readonly long[] _nothing = [.. Enumerable.Repeat(-1L, MaxRows)];
    private readonly Dictionary<string, long[]> _extras = new(StringComparer.Ordinal);
    private readonly HashSet<string> _loaded = new(StringComparer.Ordinal);

    public TallyTable Table => table;

    public int First { get; private set; }

    public int Count { get; private set; }

    /// <summary>Registered voters, or -1.</summary>
    public ReadOnlySpan<long> Registered => Field(CountField.Registered);

    /// <summary>The votes of all selections together, or -1 if one is missing.</summary>
    public ReadOnlySpan<long> SumOfVotes => Line(Sums, AddVotes);

    /// <summary>Valid votes, given or derived, or -1.</summary>
    public ReadOnlySpan<long> EffectiveValid => table.Valid is null ? DerivedValid : Field(CountField.Valid);

    /// <summary>The votes of all selections, and blank votes if they are valid; or -1.</summary>
    public ReadOnlySpan<long> DerivedValid => Line(Valids, DeriveValid);

    /// <summary>Ballots cast, given or derived, or -1.</summary>
    public ReadOnlySpan<long> EffectiveBallots =>
        table.BallotsCast is null ? DerivedBallots : Field(CountField.BallotsCast);

    /// <summary>Valid, invalid and blank votes together, or -1 if one is missing.</summary>
    public ReadOnlySpan<long> DerivedBallots => Line(Ballots, DeriveBallots);

    /// <summary>A count that no sheet has.</summary>
    public ReadOnlySpan<long> Nothing => _nothing.AsSpan(0, Count);

    /// <summary>Moves to other rows.</summary>
    public void MoveTo(int first, int count)
    {
        (First, Count) = (first, count);
        Array.Clear(_has);
        Array.Clear(_hasVotes);
        _loaded.Clear();
    }

    /// <summary>A count of each sheet, or -1.</summary>
    public ReadOnlySpan<long> Field(CountField field) => Line((int)field, into => Load(table.Column(field), into));

    /// <summary>The votes of a selection on each sheet, or -1.</summary>
    public ReadOnlySpan<int> Votes(int selection)
    {
        int[] votes = _votes[selection] ??= new int[MaxRows];
        if (!_hasVotes[selection]) Load(table.Votes[selection], votes);
        _hasVotes[selection] = true;
        return votes.AsSpan(0, Count);
    }

    /// <summary>An extra count of each sheet, or -1.</summary>
    public ReadOnlySpan<long> Extra(string name)
    {
        ref var line = ref CollectionsMarshal.GetValueRefOrAddDefault(_extras, name, out _);
        line ??= new long[MaxRows];
        var rows = line.AsSpan(0, Count);
        if (_loaded.Add(name)) Load(table.Extra(name), rows);
        return rows;
    }

    /// <summary>A count of any column, or -1.</summary>
    public void Read(CountColumn column, Span<long> into) => Load(column, into[..Count]);

    private ReadOnlySpan<long> Line(int index, Action<Span<long>> fill)
    {
        long[] line = _lines[index] ??= new long[MaxRows];
        var rows = line.AsSpan(0, Count);
        if (!_has[index]) fill(rows);
        _has[index] = true;
        return rows;
    }

    private void Load(CountColumn? column, Span<long> into)
    {
        if (column is null)
        {
            into.Fill(-1);
            return;
        }

        if (column.TryGetStored(out ReadOnlySpan<ushort> narrow))
        {
            for (int i = 0; i < Count; i++) into[i] = narrow[First + i];
        }
        else if (column.TryGetStored(out ReadOnlySpan<int> wide))
        {
            for (int i = 0; i < Count; i++) into[i] = wide[First + i];
        }

        for (int row = column.NextMissing(First, First + Count); row >= 0;
            row = column.NextMissing(row + 1, First + Count))
        {
            into[row - First] = -1;
        }
    }

    private void Load(CountColumn column, Span<int> into)
    {
        if (column.TryGetStored(out ReadOnlySpan<ushort> narrow))
        {
            for (int i = 0; i < Count; i++) into[i] = narrow[First + i];
        }
        else if (column.TryGetStored(out ReadOnlySpan<int> wide))
        {
            wide.Slice(First, Count).CopyTo(into);
        }

        for (int row = column.NextMissing(First, First + Count); row >= 0;
            row = column.NextMissing(row + 1, First + Count))
        {
            into[row - First] = -1;
        }
    }

    private void AddVotes(Span<long> into)
    {
        into.Fill(table.Votes.Count == 0 ? -1 : 0);
        for (int selection = 0; selection < table.Votes.Count; selection++)
        {
            var votes = Votes(selection);
            for (int i = 0; i < into.Length; i++) into[i] = (into[i] | (long)votes[i]) < 0 ? -1 : into[i] + votes[i];
        }
    }

    private void DeriveValid(Span<long> into)
    {
        SumOfVotes.CopyTo(into);
        if (table.Contest.BlankIsValid) Add(into, Field(CountField.Blank));
    }

    private void DeriveBallots(Span<long> into)
    {
        EffectiveValid.CopyTo(into);
        // As in totals: if the source gives valid votes but this sheet lacks them, they are derived.
        if (table.Valid is not null)
        {
            var derived = DerivedValid;
            for (int i = 0; i < into.Length; i++)
            {
                if (into[i] < 0) into[i] = derived[i];
            }
        }

        Add(into, Field(CountField.Invalid));
        if (!table.Contest.BlankIsValid && table.Blank is not null) Add(into, Field(CountField.Blank));
    }

    private static void Add(Span<long> into, ReadOnlySpan<long> line)
    {
        for (int i = 0; i < into.Length; i++) into[i] = (into[i] | line[i]) < 0 ? -1 : into[i] + line[i];
    }
}
