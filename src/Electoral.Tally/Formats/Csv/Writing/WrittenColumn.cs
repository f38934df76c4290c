namespace Electoral.Tally;

/// <summary>A column that is written.</summary>
/// <param name="Name">Its name in the header.</param>
/// <param name="Write">Writes the cell of a row; rows come in ascending order.</param>
internal sealed record WrittenColumn(string Name, Action<CsvCellWriter, int> Write)
{
    public static WrittenColumn Of(string name, CountColumn counts) => new(name, (writer, row) =>
    {
        if (counts.IsMissing(row)) writer.Missing();
        else writer.Number(counts.Stored(row));
    });
}
