namespace Electoral.Tally.Audits;

/// <summary>The unlinked sheets of two sources, centre by centre; each centre has some of both.</summary>
internal sealed class CentreGroups
{
    private readonly int[] _first, _second, _firstRanges, _secondRanges;

    /// <param name="first">Rows of the first source, those of a centre one after another and ascending.</param>
    /// <param name="firstRanges">The start and the end of the rows of each centre in these.</param>
    /// <param name="second">Rows of the second source, likewise.</param>
    /// <param name="secondRanges">The start and the end of the rows of each centre in these.</param>
    public CentreGroups(int[] first, int[] firstRanges, int[] second, int[] secondRanges) =>
        (_first, _firstRanges, _second, _secondRanges) = (first, firstRanges, second, secondRanges);

    public int Count => _firstRanges.Length / 2;

    public ReadOnlySpan<int> FirstOf(int centre) => Of(_first, _firstRanges, centre);

    public ReadOnlySpan<int> SecondOf(int centre) => Of(_second, _secondRanges, centre);

    private static ReadOnlySpan<int> Of(int[] rows, int[] ranges, int centre) =>
        rows.AsSpan(ranges[2 * centre]..ranges[2 * centre + 1]);
}
