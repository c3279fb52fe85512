<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es">
<context>
    <name>AdjustmentFeature</name>
    <message>
        <source>Adjustments</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AdjustmentPanel</name>
    <message>
        <source>Show the adjustment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset to no change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An adjustment is a layer that changes everything below it, and nothing for good: it can be set anew at any time.

Add one with the buttons above, or choose one in the Layers panel. If something is selected, it is adjusted alone.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Adjustments</name>
    <message>
        <source>Levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sets black, white and the middle, over the histogram.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes any tone lighter or darker by a curve.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>White balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes a colour cast away: what ought to be grey gets grey.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes colours stronger or weaker at the same lightness.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sharpen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raises fine detail; grain can be spared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invert negative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes a positive of a scanned negative, without its orange mask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is grey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is black</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is white</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is bare film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the densest part</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BlendModes</name>
    <message>
        <source>Normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multiply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Soft light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Luminosity</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BrushBar</name>
    <message>
        <source>Hardness of the edge (Shift+[ and Shift+])</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opacity of the whole stroke</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From one dab to the next, as a share of the size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hardness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the brush</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diameter in pixels of the photo ([ and ])</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size and opacity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pressure of the pen changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changes when the pen is pressed harder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spacing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pen pressure changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spacing and pressure of the pen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BrushTool</name>
    <message>
        <source>Brush</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paints on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Photo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChannelChoice</name>
    <message>
        <source>All channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Red</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which channel the settings are for</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckpointDialog</name>
    <message>
        <source>Choose a checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The networks that restore come from a checkpoint. Use:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a checkpoint that lies anywhere else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of a checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckpointField</name>
    <message>
        <source>Checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The networks that restore: {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>Save the changes to “{name}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without saving, the work since the last save is lost.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColorButton</name>
    <message>
        <source>Colour that the brush paints on the layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour of the brush</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColorField</name>
    <message>
        <source>Pick {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Red, green and blue as in #4b5320</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forgets the colour; the words stay</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Add adjustment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add layer mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add retouching layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blend mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brush stroke</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change adjustment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose variation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clone stamp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Combine masks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convert to colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deselect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detect scratches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feather mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grow or shrink mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Healing brush</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invert mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer opacity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer visibility</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perspective</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region strength</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region visibility</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove layer mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reorder layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reorder regions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scratch threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scratches from infrared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn upside down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo all cuts and turns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CopyingTool</name>
    <message>
        <source>Aligned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every stroke keeps the distance of the first; else each begins at the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+click or right-click the place to copy from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First Alt+click or right-click the place to copy from.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CoverView</name>
    <message>
        <source>Map of the regions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which part of the photo gets which words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under the pointer: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everywhere else: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole photo: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no words</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CrashHook</name>
    <message>
        <source>Something unexpected went wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A recovery copy of your work was made, and you can go on. If it happens again, save your projects and start the program anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the Log</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CropOptions</name>
    <message>
        <source>Aspect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width by height of what remains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upright instead of across</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a line that is to be level or upright</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Angle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By how much the frame is turned clockwise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of what remains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps what is inside the frame (Return)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the whole photo as the frame (Escape)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{width} x {height} pixels</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CropTool</name>
    <message>
        <source>Crop and straighten</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CurveEditor</name>
    <message>
        <source>Curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From left to right the tones as they are, upwards what they become. Click to add a point, drag it, and drag it off the field or press Delete to remove it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CurvesEditor</name>
    <message>
        <source>Input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The marked point&apos;s tone as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the marked point&apos;s tone becomes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DropArea</name>
    <message>
        <source>Drop photos or projects here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EngineStatus</name>
    <message>
        <source>Progress of the engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{stage}: {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{stage}: {percent} %, {time} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{checkpoint} on {device}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engine not loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing the engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engine ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine cannot be loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engine: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all jobs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EraserTool</name>
    <message>
        <source>Eraser</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>Measuring what the restoration changed…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pink was filled, orange was changed, blue is uncertain.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three files: master, restored TIFF, access JPEG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A single picture, or all that an archive keeps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take over what the photo&apos;s file says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out places, paths and prompts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metadata and privacy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Captions, dates, camera and all else; how the picture was made is always noted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For pictures that go to others: no coordinates, no names of folders, no words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the file or files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The master is the photo&apos;s own file, copied and checked byte by byte. The restored picture is a TIFF of 16 bits in the photo&apos;s colours and size. The access picture is a JPEG in sRGB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest side of the access picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest side of the access picture:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} (stays where it is)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} (exists already)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportFormatBox</name>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>16 bits per channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>8 bits per channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the photo, else Deflate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TIFF and PNG keep every pixel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Depth:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JPEG and WebP always have 8 bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>100 is the best and the largest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour detail:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4:4:4 keeps colour finest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compression:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of them are lossless</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps every pixel exactly; the file is larger</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportNameBox</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the files go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pattern of the name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words in braces are filled in for each photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert a word that is filled in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the photo&apos;s folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width in pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height in pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bits per channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First free number</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportPictureBox</name>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest side:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolution:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> dpi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sRGB is right for screens and the web</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the picture larger or smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixels of the longest side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say how large the picture is to be printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dots per inch that the file names; no pixel changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{width} x {height} pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{across:.0f} x {down:.0f} mm</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message numerus="yes">
        <source>%n files exist already.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported {path}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EyedropperTool</name>
    <message>
        <source>Sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many pixels are averaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{side} x {side} pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click on the photo to read a colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the photo&apos;s own colour space: 16 bit, and 8 bit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies the colour as #rrggbb, in sRGB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eyedropper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grey</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>Photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the file was made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results in this document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours in this document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera and scanner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other metadata</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixels as cropped and turned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Depth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>True size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transparency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Infrared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Creator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>City</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digital source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256 of the original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outside the mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withheld</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Altitude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileActivity</name>
    <message>
        <source>Progress of reading or writing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileFeature</name>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open photos or projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos and projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no picture in the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Another Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The file has %n pages. Open page:</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Open the Sa&amp;mple</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the damaged photo that comes with the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste as a New Photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the picture or the files in the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Another Pa&amp;ge…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another page of the file that this photo is from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Watch a Scanner&apos;s Folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open every scan that comes into a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a file that was worked on before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save everything as a project that can be worked on later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save Project &amp;As…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the project under another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a picture that other programs can read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export &amp;Three Files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write master, restored picture and access picture at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print at true size, or as large as the paper allows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close all photos and the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the List</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HandTool</name>
    <message>
        <source>Hand</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HealingTool</name>
    <message>
        <source>Healing brush</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpBrowser</name>
    <message>
        <source>Help page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpFeature</name>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show how things are done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About IIDE Studio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the version, the licence and the folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About IIDE Studio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restores old photographs on your own computer, without a network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The method is that of arXiv 2505.18674. Licence: Apache-2.0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your data: {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log: {folder}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Help for IIDE Studio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists the pages with all of these words; Return goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pages of the help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistogramView</name>
    <message>
        <source>Histogram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often each tone occurs, from black at the left to white.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No pixels</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryFeature</name>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a step to go back or forth to it; nothing is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Main memory that only the history needs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} MB in memory</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Homecoming</name>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{photo} was restored in {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{photo} enlarged {scale} times</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImageFeature</name>
    <message>
        <source>Draw a line along something that is to be level or upright</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn &amp;right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turns the photo clockwise by a quarter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn &amp;left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turns the photo anticlockwise by a quarter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn &amp;upside down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turns the photo by half a turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Mirror left and right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For negatives and slides that were scanned from the back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mirror &amp;top and bottom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swaps top and bottom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Crop to the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps the smallest rectangle around what is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Straighten with a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the &amp;whole photo again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes back all cuts and turns; no pixel was lost by them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clipping warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks pixels whose values are at their upper or lower limit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InfoFeature</name>
    <message>
        <source>Info</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;info</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the histogram, the metadata and how the file was made</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InfoPanel</name>
    <message>
        <source>Of tones from 0 to 255; what is quite black or full is cut off there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search in what is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows only lines with this text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is known of the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is known of the photo; values can be copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean {mean:.1f}, black {black:.2f} %, full {full:.2f} %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InversionEditor</name>
    <message>
        <source>Lightness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Above 1 lightens the middle of the positive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click on the photo where the film is bare: between the frames, or its edge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click on the darkest part of the negative, which becomes white</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the film&apos;s values from the picture, or from the selection in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Red</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bare film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Densest part</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobRow</name>
    <message>
        <source>Progress of {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do this before the others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{stage}, {time} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing the engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobsFeature</name>
    <message>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel &amp;all jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the running job and all that wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a checkpoint…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use smaller tiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a smaller working size</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobsPanel</name>
    <message>
        <source>Restorations and searches for scratches are listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the running job and all that wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the jobs that are over from the list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>Unsaved work cannot be kept safe: {error}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LassoTool</name>
    <message>
        <source>Lasso</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LayerFeature</name>
    <message>
        <source>Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds an empty layer to paint on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Duplicate layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rename layer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;move layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Visible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows or hides the active layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps pixels and place of the active layer as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add m&amp;ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gives the layer a mask; paint on it to let show what lies below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add mask that &amp;hides all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gives the layer a mask; paint on it to bring the layer back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add mask from &amp;selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the layer inside the selection only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paint on mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes brushes paint on the layer&apos;s mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove mas&amp;k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the layer&apos;s mask away; all of the layer shows again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moves the layer above the next one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moves the layer below the one under it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose layer a&amp;bove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose layer belo&amp;w</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} copy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LayerRows</name>
    <message>
        <source>{}&#xa0;%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the screen only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>adjustment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>restored</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LayersPanel</name>
    <message>
        <source>Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag to reorder, double-click or F2 to rename, Space to show or hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blend mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the layer meets the colours below it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the layer is seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Opacity</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LevelsEditor</name>
    <message>
        <source>Black</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Middle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>White</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Darkest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lightest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tone that becomes black, 0 to 255</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Above 1 lightens the middle, below 1 darkens it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tone that becomes white, 0 to 255</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What black becomes: above 0 it turns grey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What white becomes: below 255 it turns grey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Auto contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spreads the tones over the whole range and leaves the colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Auto colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spreads every channel by itself, which takes away a cast of fading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click on the photo where it ought to be black</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click on the photo where it ought to be white</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LevelsView</name>
    <message>
        <source>Levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Above, what becomes black, middle grey and white; below, how dark black and how light white will be. Drag the triangles, or use the arrow keys.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LogFeature</name>
    <message>
        <source>Show &amp;log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what the program did and what went wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems in the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong: show the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LogPanel</name>
    <message>
        <source>Only warnings and errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide what merely says what was done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole entry; it can be marked and copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an entry to see all of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Copied %n log entries.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the program did and what went wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies the chosen entries, or all, for a report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens the folder of the log file, which keeps all problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empties this list; the log file stays</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MachineText</name>
    <message>
        <source>Looking for the best device and loading the networks…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Networks are loaded when they are needed for the first time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restorations run on {device} with the checkpoint “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the graphics device {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A graphics card with CUDA makes them many times quicker; it is used by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This checkpoint is small: it evens out casts, fading, blur and noise and fills scratches. A larger one can do more with large damage and with colour; put its folder into {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Open photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Main</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tool options</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MaskFeature</name>
    <message>
        <source>Grow mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shrink mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feather mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures (*.png *.tif *.tiff *.jpg *.jpeg *.webp)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TIFF (*.tif *.tiff)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{mask} saved as {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed: {mask}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes everything out of the mask that is painted on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Invert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swaps what is inside the mask and what is outside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Grow…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Widens the mask by some pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Shrink…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Narrows the mask by some pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Feather…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Softens the mask&apos;s edge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Load…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replaces the mask by a picture of the photo&apos;s size: white is inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add from a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds what is white in a picture of the photo&apos;s size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes the mask as a grey picture, for another photo or program</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MaskOptions</name>
    <message>
        <source>Where the shape goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select with the shape, or fill the mask that is painted on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin anew with each shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the shape (Shift)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the shape away (Alt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep what both share (Shift+Alt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mask</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MaskTarget</name>
    <message>
        <source>Scratches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mask of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Select</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;gion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MonitorProfile</name>
    <message>
        <source>The system names this profile for the screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This profile is chosen in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system names no profile for the screen, so sRGB is assumed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ObjectTool</name>
    <message>
        <source>Region by clicking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click an object for a new region; Shift adds to the active one, Alt takes away</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Pasted photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n files could not be opened.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Opening {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Opening {name} and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaintingFeature</name>
    <message>
        <source>&amp;Swap brush and eraser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;maller brush</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Larger brush</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;ofter brush</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Harder brush</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PalettePanel</name>
    <message>
        <source>&amp;Keep colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Use colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Album</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which album&apos;s colours are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New album</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begins the palette of another album</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete album</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deletes the album&apos;s palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours of the album</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double-click gives a colour to the active region, F2 renames it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps the active region&apos;s colour for other photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gives the colour and its words to the active region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the colour out of the palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep a region&apos;s colour here to give it to the same thing in other photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the album</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the palette of “{}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos that use its colours keep them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PerspectiveTool</name>
    <message>
        <source>Perspective</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag the corners onto those of the print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts the corners back (Escape)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Straighten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes what lies between the corners a rectangle (Return)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PolygonTool</name>
    <message>
        <source>Polygon</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PresetBar</name>
    <message>
        <source>Preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own choices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep as a preset…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget this preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sets of choices; the words and the seed stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep as a preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the preset:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>Gentle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colourise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enlarge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half the correction, most of the grain, no invention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the checkpoint recommends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fills all damage and lets the networks draw details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gives a black-and-white photo colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twice the size, in a document of its own</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrintOptionsDialog</name>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>True size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As large as the paper allows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As large as the photo that was scanned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger or smaller than the photo that was scanned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the size of the paper and how it lies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the printer and print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{:.0f} x {:.0f} mm on paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file does not say how large it is; 300 dpi are assumed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo is larger than the paper and will be cut off.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Printing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check it, or choose another.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Cancelling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Putting the result into the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing the engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for other jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{stage} {step} of {steps}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variation {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Quantities</name>
    <message>
        <source>less than a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RadiusDialog</name>
    <message>
        <source> pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In pixels of the photo at full size</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecentList</name>
    <message>
        <source>Recent files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you open appears here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecipeField</name>
    <message>
        <source>{title}: as recommended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the checkpoint recommends</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Recovering</name>
    <message>
        <source>“{name}” was recovered, but not whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovered photo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecoveryBox</name>
    <message>
        <source>Unsaved work was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, last changed {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recover {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard the unsaved work on “{name}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be brought back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RectangleTool</name>
    <message>
        <source>Rectangle</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RegionFeature</name>
    <message>
        <source>Regions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Album palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New region by &amp;painting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds an empty region and takes the brush to paint it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New region from the &amp;selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New region by &amp;clicking an object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint s&amp;cratches again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chooses no region; brushes paint on the scratch mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Duplicate region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rename region…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick c&amp;olour…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picks the region&apos;s colour; it becomes words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;move region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Takes part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the region&apos;s words count, and its tint is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps brushes away from the region&apos;s mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moves the region above the next one, whose pixels it takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move do&amp;wn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moves the region below the one under it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep colour in the album p&amp;alette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Album pal&amp;ette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} copy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RegionForm</name>
    <message>
        <source>What is there, in English: colour, cloth, thing - “red woollen dress”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words for the region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>red woollen dress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes the colour that the words name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strength</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 % leaves the photo&apos;s own words in force, 100 % these words alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picks a colour; it becomes words of the prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the colour is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept with the photo, so that later readers can judge it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dress hangs in the museum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on the colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the knowledge comes from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;trength</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Basis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note “{}” as {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RegionNaming</name>
    <message>
        <source>Region {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RegionRows</name>
    <message>
        <source>Known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The family says so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A guess</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{upper}” covers “{lower}” on {share} of the photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less than 1&#xa0;%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}&#xa0;%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no words yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing painted yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>overlaps {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RegionsPanel</name>
    <message>
        <source>Regions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag to reorder, double-click or F2 to rename, Space to show or hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A region says in words what is there. Paint one, make one of the selection, or click an object.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RestoreFeature</name>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the photo as the Restore panel says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel restoring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop restoring this photo; results that came already stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the &amp;selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next result counts inside the selection alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Draw another seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next result is another one of those that are possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep this variation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget the other variations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;hoose a checkpoint…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the networks that restore, in any folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RestorePanel</name>
    <message>
        <source>Only the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Networks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several results with other seeds, to choose from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result counts inside the selection alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a part of the photo first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words have no effect while the strength is 0 %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variations hardly differ while the strength is 0 %.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Restoring</name>
    <message>
        <source>Restore {photo}, seed {seed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore {photo}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultFeature</name>
    <message>
        <source>Paint where the original should stay; the brush (B) brings the result back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run a&amp;gain with these settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore once more as the result was made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Take over its settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the settings of the result in the Restore panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the &amp;original here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint over a face or anything else that should stay as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the res&amp;ult</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide or show what the restoration changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Evidence map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours what was filled, what was changed and what is uncertain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checkpoint “{name}” is not here; “{current}” is used.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunBox</name>
    <message>
        <source>Progress of the restoration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time and memory are not known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About {time}, {memory} of memory</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SaturationEditor</name>
    <message>
        <source>Saturation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>-100 % takes all colour away, 100 % doubles it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Save Project As</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save As…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScannerFolder</name>
    <message>
        <source>Watch a Scanner&apos;s Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scans in {name} are opened.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScratchWandTool</name>
    <message>
        <source>Sensitivity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of what the detector is unsure of belongs to the scratch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wider by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By how many pixels the scratch is widened on every side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scratch wand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detect scratches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The detector found no scratch here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScratchesFeature</name>
    <message>
        <source>Scratches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Detect scratches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find scratches and spots; the mask can be corrected afterwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the in&amp;frared channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark whatever held back the scanner&apos;s infrared light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scratch &amp;mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the scratch mask over the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detect scratches: {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScratchesPanel</name>
    <message>
        <source>Cancel the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How sure the detector must be; a lower value marks more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the scratch mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opacity of the mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding scratches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding scratches, {time} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Shown in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour of the mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} % of the photo is marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is marked at this threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detect scratches, or paint them with the brush</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SeedField</name>
    <message>
        <source>Draw another seed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SelectionFeature</name>
    <message>
        <source>Grow selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shrink selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feather selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selects all of the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the selection back, so that everything can be worked on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Invert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selects what is not selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Grow…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Widens the selection by some pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Shrink…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Narrows the selection by some pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Feather…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Softens the selection&apos;s edge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the &amp;mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selects what is inside the mask that is painted on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Put into the mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds what is selected to the mask that is painted on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Take out of the mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes what is selected out of the mask that is painted on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of menus, panels and messages; counts from the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deutsch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Français</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Español</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of text and buttons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 is the system&apos;s own size; counts from the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours of the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the networks run on; automatic takes a graphics card if there is one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Graphics card (CUDA or ROCm)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Graphics card (Intel)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Graphics processor (Apple)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorter numbers need less memory; automatic takes what the device is good at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>32 bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>16 bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>16 bits with a large range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest scan that is restored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger ones are refused before the work begins, because they need a lot of memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load the networks with the first photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So that the first restoration begins at once; else they are loaded when it begins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monitor profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An ICC file for the screen; used where the system does not name one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines between pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown from ten times their size on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages of settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsFeature</name>
    <message>
        <source>Se&amp;ttings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme, language, shortcuts and all other settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SharpenEditor</name>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By how much detail is raised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Radius</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How large the detail is, in pixels of the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weaker detail stays, so that grain does</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortcutsPage</name>
    <message>
        <source>Search for an action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gives all actions the keys that they came with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New keys:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken from: {names}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StackDelegate</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return keeps the name, Escape the old one</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StackModel</name>
    <message>
        <source>hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>locked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Stages</name>
    <message>
        <source>Reading the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding scratches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correcting tone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repairing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adding detail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Putting the result together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enlarging</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StampTool</name>
    <message>
        <source>Clone stamp</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Restores old photographs on your own computer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TargetBox</name>
    <message>
        <source>What is painted on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mask, region or layer that the brush changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scratches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mask of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer: {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TonePickerTool</name>
    <message>
        <source>What a click says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a click on the photo says of that place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tone picker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click on the photo:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VariationsPanel</name>
    <message>
        <source>Variations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click to see a variation in the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed {seed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variation {number}, seed {seed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variations: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for several variations in the Restore panel.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ViewFeature</name>
    <message>
        <source>Zoom &amp;in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fit the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Actual pixels (100 %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn the view &amp;right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn the view &amp;left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn the view &amp;back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before and after, &amp;split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before and after, side by si&amp;de</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the ori&amp;ginal while the key is held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;gions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edge of the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;vidence and other overlays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Lines between large pixels</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ViewStatus</name>
    <message>
        <source>Place of the pointer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pixel under the pointer, and the size of the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monitor profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom: screen pixels for each pixel of the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours of the screen: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WandTool</name>
    <message>
        <source>Tolerance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far a tone may differ; drag on the photo to change it while looking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off: similar tones anywhere in the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many pixels around the click give the tone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{side} x {side} pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Magic wand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selecting in all of the photo…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhiteBalanceEditor</name>
    <message>
        <source>Temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the left colder, to the right warmer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the left greener, to the right more magenta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click on the photo where it ought to be grey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Auto</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes the picture grey on average</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ZoomTool</name>
    <message>
        <source>Zoom</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Sheet</name>
    <message>
        <source>The picture on the paper</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
