using Electoral.Tally.Json;

namespace Electoral.Tally;

internal sealed partial class JsonTypes
{
    // The types with a converter of their own; most are read as well as written.
    private void AddInput()
    {
        Add(new BulletinJsonConverter());
        Add(new ClaimJsonConverter());
        Add(new ContestJsonConverter());
        Add(new CsvLayoutJsonConverter());
        Add(new FrameUnitJsonConverter());
        Add(new PartialTallyJsonConverter());
        AddValue(new ProvenanceJsonConverter());
        Add(new ReportTextJsonConverter());
        Add(new SelectionJsonConverter());
        Add(new SheetFrameJsonConverter());
        Add(new TallySheetJsonConverter());
        AddValue(new UnitPathJsonConverter());
    }
}
