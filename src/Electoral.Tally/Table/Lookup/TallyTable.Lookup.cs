using Electoral.Tally.Lookup;

namespace Electoral.Tally;

public sealed partial class TallyTable
{
    private SheetIndex? _index;

    /// <summary>An index of the sheets by key, code, path, image address and the names of units.</summary>
    /// <remarks>
    /// Without options it is made at the first call, in less time than reading the file takes, and kept with the table.
    /// With options it is made again. Safe to call from several threads.
    /// </remarks>
    /// <param name="options">How to look up; null for <see cref="LookupOptions.Default"/>.</param>
    public SheetIndex IndexSheets(LookupOptions? options = null) => options is not null
        ? new(this, options)
        // Two threads may make it at the same time; one of the two, which are alike, is kept.
        : _index ?? Interlocked.CompareExchange(ref _index, new(this, LookupOptions.Default), null) ?? _index;

    /// <summary>Looks for sheets and units by whatever a person may type: a key, code, path, image address or name.
    /// </summary>
    /// <remarks><see cref="SheetIndex.Find"/> of the index that the table keeps.</remarks>
    /// <param name="text">The text.</param>
    public LookupResult Find(string text) => IndexSheets().Find(text);
}
