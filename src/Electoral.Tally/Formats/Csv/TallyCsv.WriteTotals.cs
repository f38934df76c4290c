namespace Electoral.Tally;

public static partial class TallyCsv
{
    /// <summary>
    /// Writes the totals of units as a CSV file, compressed if its name ends in ".gz", and a layout beside it. Files of
    /// these names are replaced.
    /// </summary>
    /// <remarks>
    /// <para>A row is a unit: the codes of its path, the number of its sheets, the sums of the source's fields and of
    /// the votes; what is derived where the source lacks it ("derived:valid"); and for every sum that leaves sheets out
    /// how many ("lacking:valid").</para>
    /// <para>It is read again as a table whose sheets are the units, as far as its sums are below 2,147,483,648; what
    /// no sheet has is a further count there.</para>
    /// </remarks>
    /// <exception cref="CsvLayoutException">No header can tell the names of two levels or selections apart.</exception>
    public static void Write(
        RollUp units, string path, CsvWriteOptions? options = null, CancellationToken cancellation = default) =>
        ToDocument(units, options).WriteTo(path, cancellation);

    /// <summary>Writes the totals of units as CSV in UTF-8; the stream stays open.</summary>
    /// <inheritdoc cref="Write(RollUp, string, CsvWriteOptions?, CancellationToken)"/>
    public static void Write(
        RollUp units, Stream stream, CsvWriteOptions? options = null, CancellationToken cancellation = default) =>
        ToDocument(units, options).WriteTo(stream, cancellation);

    /// <summary>Writes the totals of units as CSV.</summary>
    /// <inheritdoc cref="Write(RollUp, string, CsvWriteOptions?, CancellationToken)"/>
    public static void Write(
        RollUp units, TextWriter writer, CsvWriteOptions? options = null, CancellationToken cancellation = default) =>
        ToDocument(units, options).WriteTo(writer, cancellation);

    /// <summary>The layout that totals of units, written with these options, are read with.</summary>
    public static CsvLayout LayoutOf(RollUp units, CsvWriteOptions? options = null) =>
        ToDocument(units, options).Layout;

    /// <summary>Writes totals as a CSV file of one row, and a layout beside it.</summary>
    /// <inheritdoc cref="Write(RollUp, string, CsvWriteOptions?, CancellationToken)"/>
    public static void Write(
        Totals totals, string path, CsvWriteOptions? options = null, CancellationToken cancellation = default) =>
        ToDocument(totals, options).WriteTo(path, cancellation);

    /// <summary>Writes totals as CSV of one row in UTF-8; the stream stays open.</summary>
    /// <inheritdoc cref="Write(RollUp, string, CsvWriteOptions?, CancellationToken)"/>
    public static void Write(
        Totals totals, Stream stream, CsvWriteOptions? options = null, CancellationToken cancellation = default) =>
        ToDocument(totals, options).WriteTo(stream, cancellation);

    /// <summary>Writes totals as CSV of one row.</summary>
    /// <inheritdoc cref="Write(RollUp, string, CsvWriteOptions?, CancellationToken)"/>
    public static void Write(
        Totals totals, TextWriter writer, CsvWriteOptions? options = null, CancellationToken cancellation = default) =>
        ToDocument(totals, options).WriteTo(writer, cancellation);

    /// <summary>The layout that totals, written with these options, are read with.</summary>
    public static CsvLayout LayoutOf(Totals totals, CsvWriteOptions? options = null) =>
        ToDocument(totals, options).Layout;

    private static CsvDocument ToDocument(RollUp units, CsvWriteOptions? options)
    {
        ArgumentNullException.ThrowIfNull(units);
        return TotalsDocument.Of(units, options ?? CsvWriteOptions.Default);
    }

    private static CsvDocument ToDocument(Totals totals, CsvWriteOptions? options)
    {
        ArgumentNullException.ThrowIfNull(totals);
        return TotalsDocument.Of(totals, options ?? CsvWriteOptions.Default);
    }
}
