namespace Electoral.Tally;

public sealed partial class TallyTable
{
    /// <summary>
    /// The same sheets with one more level in the tree: regions above states, urban and rural parts …
    /// </summary>
    /// <remarks>
    /// <para>A unit whose sheets have several keys becomes several units, one below each. Sheets keep what identifies
    /// them (<see cref="TallyRow.Key"/>), so they can still be compared with other sources; units without a sheet are
    /// not in the new tree. Rows are put into the order of that tree, in columns of their own.</para>
    /// <para>For sums, <see cref="TableAggregation.RollUpBy"/> is enough.</para>
    /// </remarks>
    /// <param name="name">The name of the level.</param>
    /// <param name="key">
    /// The code of a sheet's unit at the level; null or an empty text is the unit without a code, "(none)".
    /// </param>
    /// <param name="below">The level whose units the new one divides; null: the root's, so that it is the
    /// highest.</param>
    /// <exception cref="ArgumentException">
    /// The name is empty or is that of another level, or the table has no level <paramref name="below"/>.
    /// </exception>
    public TallyTable WithLevel(string name, Func<TallyRow, string?> key, string? below = null)
    {
        ArgumentNullException.ThrowIfNull(key);
        _ = DistinctNames.Of(
            [.. Units.Levels.Select(level => level.Name), SheetLevel, name], nameof(name),
            StringComparer.OrdinalIgnoreCase);
        int depth = below is null ? 1 : Units.Level(below).Depth + 1;
        return Regrouping.WithLevel(this, name, RowKeys.Of(this, key), depth);
    }

    /// <summary>The same sheets, each with a stratum in place of any that it had.</summary>
    /// <remarks>
    /// Strata are used by estimates and written with the sheets. The columns of counts are shared. For a single
    /// estimate <c>StratumSource.By</c> is enough.
    /// </remarks>
    /// <param name="key">The stratum of a sheet; null or an empty text is none.</param>
    public TallyTable WithStratum(Func<TallyRow, string?> key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var keys = RowKeys.Of(this, key);
        int none = Enumerable.Range(0, keys.Texts.Count).FirstOrDefault(text => keys.Texts[text].IsEmpty, -1);
        int[] ids = new int[_columns.Count];
        ids.AsSpan().Fill(-1);
        for (int row = 0; row < Count; row++) ids[_first + row] = keys.Ids[row] == none ? -1 : keys.Ids[row];
        string[] names = [.. Enumerable.Range(0, keys.Texts.Count).Select(keys.Texts.GetString)];
        var strata = Array.Exists(ids, id => id >= 0) ? new Categories(ids, names).InCanonicalForm(threads: 1) : null;
        return WithColumns(_columns with { Strata = strata });
    }
}
