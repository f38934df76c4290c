namespace Electoral.Tally.Validation;

/// <summary>The counts of a sheet, and the sums and limits that they must satisfy.</summary>
/// <remarks>A sum is one count that equals the sum of its parts.</remarks>
internal sealed class SheetIdentities
{
    private readonly List<(int Sum, int[] Parts)> _sums = [];
    private readonly List<(int Count, int Limit)> _limits = [];

    private SheetIdentities(string[] names, long[] counts) => (Names, Counts) = (names, counts);

    /// <summary>The names of the counts: the votes, then the others that the sheet has.</summary>
    public string[] Names { get; }

    public long[] Counts { get; }

    public IReadOnlyList<(int Sum, int[] Parts)> Sums => _sums;

    /// <summary>Those of a sheet; null if it lacks the votes of a selection or has no sum to satisfy.</summary>
    public static SheetIdentities? Of(TallyRow sheet)
    {
        var contest = sheet.Table.Contest;
        if (contest.VotesAllowed > 1) return null;
        var names = new List<string>();
        var counts = new List<long>();
        for (int i = 0; i < contest.Selections.Count; i++)
        {
            if (sheet.VotesAt(i) is not int votes) return null;
            names.Add(contest.Selections[i].Id);
            counts.Add(votes);
        }

        int selections = counts.Count;
        int valid = Add(CountField.Valid, sheet.Valid), blank = Add(CountField.Blank, sheet.Blank);
        int invalid = Add(CountField.Invalid, sheet.Invalid), ballots = Add(CountField.BallotsCast, sheet.BallotsCast);
        int registered = Add(CountField.Registered, sheet.Registered);
        var identities = new SheetIdentities([.. names], [.. counts]);
        int[] parts = [.. Enumerable.Range(0, selections)];
        if (contest.BlankIsValid && blank >= 0) parts = [.. parts, blank];
        if (valid >= 0 && (!contest.BlankIsValid || blank >= 0)) identities._sums.Add((valid, parts));
        if (ballots >= 0 && invalid >= 0)
        {
            int[] whole = valid >= 0 ? [valid, invalid] : [.. parts, invalid];
            if (!contest.BlankIsValid && blank >= 0) whole = [.. whole, blank];
            identities._sums.Add((ballots, whole));
        }

        if (registered >= 0 && (ballots >= 0 || valid >= 0))
        {
            identities._limits.Add((ballots >= 0 ? ballots : valid, registered));
        }

        return identities._sums.Count == 0 ? null : identities;

        int Add(CountField field, int? count)
        {
            if (count is not int known) return -1;
            names.Add(CountNames.Of(field));
            counts.Add(known);
            return counts.Count - 1;
        }
    }

    /// <summary>Whether all sums and limits hold.</summary>
    public bool Hold() => Hold(Counts);

    /// <summary>Whether they hold for other counts in the same order.</summary>
    public bool Hold(ReadOnlySpan<long> counts)
    {
        foreach (var (sum, parts) in _sums)
        {
            if (Add(counts, parts) != counts[sum]) return false;
        }

        foreach (var (count, limit) in _limits)
        {
            if (counts[count] > counts[limit]) return false;
        }

        return true;
    }

    /// <summary>By how much the parts of a sum exceed it.</summary>
    public long Excess((int Sum, int[] Parts) sum) => Add(Counts, sum.Parts) - Counts[sum.Sum];

    private static long Add(ReadOnlySpan<long> counts, int[] parts)
    {
        long added = 0;
        foreach (int part in parts) added += counts[part];
        return added;
    }
}
