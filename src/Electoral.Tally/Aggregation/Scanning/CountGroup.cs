namespace Electoral.Tally;

/// <summary>Counted sheets that lack the same cells, added up.</summary>
/// <param name="Lacking">The cells that none of them has; those absent from the source are among them.</param>
/// <param name="Rows">The number of sheets.</param>
/// <param name="Sums">The sum of each cell, in the order of <see cref="Cells"/>; 0 for cells that are lacking.</param>
/// <remarks>
/// Everything that is asked about sums of sheets with missing cells follows from the groups: a count, a derived count
/// or a pair of counts is a sum over the groups that have every part of it.
/// </remarks>
internal sealed record CountGroup(CellSet Lacking, long Rows, long[] Sums)
{
    public long? this[int cell] => Lacking[cell] ? null : Sums[cell];
}
