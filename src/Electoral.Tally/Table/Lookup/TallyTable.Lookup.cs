using Electoral.Tally.Lookup;

namespace Electoral.Tally;

public sealed partial class TallyTable
{
    private SheetIndex? _index;

    /// <summary>An index of the sheets by key, code, path, image address and the names of units.</summary>
    /// <remarks>
    /// Without options it is made on the first call, in less time than reading the file takes, and kept with the table.
    /// With options it is made each time. Safe to call from several threads.
    /// </remarks>
    /// <param name="options">How to look up; null for <see cref="LookupOptions.Default"/>.</param>
    public SheetIndex IndexSheets(LookupOptions? options = null) => options is not null
        ? new(this, options)
        // Two threads may make it at the same time; one of the two equal results is kept.
        : _index ?? Interlocked.CompareExchange(ref _index, new(this, LookupOptions.Default), null) ?? _index;

    /// <summary>
    /// Looks for sheets and units by anything that a person may type: a key, code, path, image address or name.
    /// </summary>
    /// <remarks>Calls <see cref="SheetIndex.Find"/> on the index that the table keeps.</remarks>
    /// <param name="text">The text.</param>
    public LookupResult Find(string text) => IndexSheets().Find(text);
}
