namespace Electoral.Tally;

/// <summary>Takes the rows of blocks in the order of the source.</summary>
internal interface ICsvSink
{
    /// <summary>Processes a block on the thread that has just read it; repeated if it is read again.</summary>
    void Prepare(CsvBlockResult block);

    /// <summary>Takes a block; one at a time, in order.</summary>
    /// <param name="block">The block's rows.</param>
    /// <param name="firstRecord">The index of its first record in the source, from 0.</param>
    /// <returns>What <see cref="Finish"/> needs to know of the block.</returns>
    int Add(CsvBlockResult block, long firstRecord);

    /// <summary>Does the rest of the work for a block that was added; any number of threads at once.</summary>
    void Finish(CsvBlockResult block, int added);
}
